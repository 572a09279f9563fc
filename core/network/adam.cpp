#include "core/network/adam.hpp"

#include <cmath>
#include <utility>

#include "core/base/float_lanes.hpp"

namespace latent::network {
namespace {

FloatLanes lanes(double value) { return splat(static_cast<float>(value)); }

}  // namespace

Adam::Adam(std::vector<float> parameters, const AdamOptions& options)
    : options_(options),
      parameters_(std::move(parameters)),
      average_(parameters_),
      mean_(parameters_.size(), 0.0F),
      square_(parameters_.size(), 0.0F) {}

void Adam::step(std::span<const float> gradient) {
  ++steps_;
  const auto k = static_cast<double>(steps_);
  const double unbias_mean = 1.0 - std::pow(options_.beta1, k);
  const double unbias_square = std::sqrt(1.0 - std::pow(options_.beta2, k));
  // lr m̂ / (√v̂ + ε) with both corrections taken out of the loop.
  const FloatLanes rate = lanes(options_.learning_rate * unbias_square / unbias_mean);
  const FloatLanes epsilon = lanes(options_.epsilon * unbias_square);
  const FloatLanes new_mean = lanes(1.0 - options_.beta1);
  const FloatLanes new_square = lanes(1.0 - options_.beta2);
  const FloatLanes new_average = lanes(10.0 / (10.0 + k));
  for (std::size_t i = 0; i < parameters_.size(); i += kFloatLanes) {
    const FloatLanes g = load(&gradient[i]);
    FloatLanes mean = load(&mean_[i]);
    FloatLanes square = load(&square_[i]);
    FloatLanes parameter = load(&parameters_[i]);
    FloatLanes average = load(&average_[i]);
    mean += new_mean * (g - mean);
    square += new_square * (g * g - square);
    parameter -= rate * mean / (square_root(square) + epsilon);
    average += new_average * (parameter - average);
    store(&mean_[i], mean);
    store(&square_[i], square);
    store(&parameters_[i], parameter);
    store(&average_[i], average);
  }
}

}  // namespace latent::network
