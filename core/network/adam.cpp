#include "core/network/adam.hpp"

#include <cmath>
#include <utility>

#include "core/base/float_lanes.hpp"

namespace latent::network {
namespace {

FloatLanes lanes(double value) { return splat(static_cast<float>(value)); }

}  // namespace

Adam::Adam(std::vector<float> parameters, const AdamOptions& options) : options_(options) {
  state_.average = parameters;
  state_.mean.resize(parameters.size(), 0.0F);
  state_.square.resize(parameters.size(), 0.0F);
  state_.parameters = std::move(parameters);
}

Adam::Adam(AdamState state, const AdamOptions& options)
    : options_(options), state_(std::move(state)) {}

void Adam::step(std::span<const float> gradient) {
  const auto k = static_cast<double>(++state_.steps);
  const double unbias_mean = 1.0 - std::pow(options_.beta1, k);
  const double unbias_square = std::sqrt(1.0 - std::pow(options_.beta2, k));
  // lr m̂ / (√v̂ + ε) with both corrections taken out of the loop.
  const FloatLanes rate = lanes(options_.learning_rate * unbias_square / unbias_mean);
  const FloatLanes epsilon = lanes(options_.epsilon * unbias_square);
  const FloatLanes new_mean = lanes(1.0 - options_.beta1);
  const FloatLanes new_square = lanes(1.0 - options_.beta2);
  const FloatLanes new_average = lanes(10.0 / (10.0 + k));
  for (std::size_t i = 0; i < gradient.size(); i += kFloatLanes) {
    const FloatLanes g = load(&gradient[i]);
    FloatLanes mean = load(&state_.mean[i]);
    FloatLanes square = load(&state_.square[i]);
    FloatLanes parameter = load(&state_.parameters[i]);
    FloatLanes average = load(&state_.average[i]);
    mean += new_mean * (g - mean);
    square += new_square * (g * g - square);
    parameter -= rate * mean / (square_root(square) + epsilon);
    average += new_average * (parameter - average);
    store(&state_.mean[i], mean);
    store(&state_.square[i], square);
    store(&state_.parameters[i], parameter);
    store(&state_.average[i], average);
  }
}

}  // namespace latent::network
