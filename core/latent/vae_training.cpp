#include "core/latent/vae_training.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/check.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "VaeTraining";

VaeShape checked(MatrixView data, const VaeTrainingOptions& options) {
  const VaeShape shape{data.cols, options.latent, options.hidden};
  shape.check(kWhere);
  check_count(kWhere, "data", data.rows, 1, kMostVaePoints);
  check_count(kWhere, "batch", options.batch, 1, kMostVaeBatch);
  if (!(options.learning_rate > 0.0 && options.learning_rate <= kMostVaeRate)) {
    fail(kWhere, {"learning_rate must be above 0 and at most ", kMostVaeRate, ", got ",
                  options.learning_rate});
  }
  check_range(kWhere, "noise_variance", options.noise_variance, kLeastNoise, kMostNoise);
  return shape;
}

/// Both networks before training, and the noise.
std::vector<float> initial(const VaeShape& shape, double log_noise, python::PythonRandom& random) {
  std::vector<float> result = network::initial_parameters(shape.encoder(), random);
  // Means that differ from x to x, deviations 1.
  network::draw_outputs(shape.encoder(), shape.latent, random, result);
  std::vector<float> decoder = network::initial_parameters(shape.decoder(), random);
  network::draw_outputs(shape.decoder(), shape.observed, random, decoder);
  result.insert(result.end(), decoder.begin(), decoder.end());
  result.resize(shape.parameters(), 0.0F);
  result[shape.noise_place()] =
      static_cast<float>(std::clamp(log_noise, kLeastLogNoise, kMostLogNoise));
  return result;
}

double log_noise_of(const VaeTrainingOptions& options, const DataUnits& units) {
  return std::log(options.noise_variance / (units.scale * units.scale));
}

network::AdamState adam_state(const VaeShape& shape, std::span<const double> state) {
  const std::size_t p = shape.parameters();
  const std::size_t size = 1 + 4 * p + python::PythonRandom::kStateSize;
  if (state.size() != size) {
    fail(kWhere, {"state must hold ", size, " numbers, got ", state.size()});
  }
  if (!(state[0] >= 0.0 && state[0] <= 1e15 && state[0] == std::floor(state[0]))) {
    fail(kWhere, {"state[0] must be a whole number in 0 … 1e15, got ", state[0]});
  }
  network::AdamState result;
  result.steps = static_cast<std::size_t>(state[0]);
  std::size_t at = 1;
  for (std::vector<float>* values :
       {&result.parameters, &result.average, &result.mean, &result.square}) {
    for (std::size_t i = 0; i < p; ++i, ++at) {
      const auto value = static_cast<float>(state[at]);
      if (!std::isfinite(value) || (values == &result.square && value < 0.0F)) {
        fail(kWhere, {"state[", at, "] must be a number of a training's, got ", state[at]});
      }
      values->push_back(value);
    }
  }
  return result;
}

std::vector<float> floats(const Matrix& values) {
  std::vector<float> result(values.size());
  std::transform(values.values.begin(), values.values.end(), result.begin(),
                 [](double value) { return static_cast<float>(value); });
  return result;
}

}  // namespace

VaeTraining::VaeTraining(MatrixView data, const VaeTrainingOptions& options,
                         const python::PythonRandom& random)
    : shape_(checked(data, options)),
      options_(options),
      units_(DataUnits::of(kWhere, data)),
      data_(floats(units_.standardised(data))),
      random_(random),
      adam_(initial(shape_, log_noise_of(options, units_), random_), {options.learning_rate}),
      pass_(shape_, options.objective),
      x_(options.batch * shape_.observed),
      normal_(options.batch * shape_.latent),
      epsilon_(normal_.size()),
      gradient_(shape_.parameters()) {}

VaeTraining::VaeTraining(MatrixView data, const VaeTrainingOptions& options,
                         std::span<const double> state)
    : shape_(checked(data, options)),
      options_(options),
      units_(DataUnits::of(kWhere, data)),
      data_(floats(units_.standardised(data))),
      random_(0),
      adam_(adam_state(shape_, state), {options.learning_rate}),
      pass_(shape_, options.objective),
      x_(options.batch * shape_.observed),
      normal_(options.batch * shape_.latent),
      epsilon_(normal_.size()),
      gradient_(shape_.parameters()) {
  random_ = python::PythonRandom::restored(state.last(python::PythonRandom::kStateSize));
}

VaeLoss VaeTraining::step() {
  const std::size_t d = shape_.observed;
  const std::size_t points = data_.size() / d;
  for (std::size_t n = 0; n < options_.batch; ++n) {
    const auto from = static_cast<std::size_t>(random_.randbelow(points));
    std::copy_n(data_.data() + from * d, d, x_.data() + n * d);
  }
  random_.gauss_fill(normal_);
  for (std::size_t i = 0; i < normal_.size(); ++i) epsilon_[i] = static_cast<float>(normal_[i]);
  const VaeLoss loss = pass_.loss_and_gradient(adam_.parameters(), x_, epsilon_, gradient_);
  if (!std::isfinite(loss.total)) {
    fail(kWhere, {"learning_rate must be smaller than ", options_.learning_rate,
                  ", which led to a loss of ", loss.total});
  }
  adam_.step(gradient_);
  return loss;
}

VaeLoss VaeTraining::advance(std::size_t count) {
  check_count(kWhere, "count", count, 1, kMostVaeSteps);
  VaeLoss sum;
  for (std::size_t i = 0; i < count; ++i) {
    const VaeLoss loss = step();
    sum.reconstruction += loss.reconstruction;
    sum.divergence += loss.divergence;
  }
  const VaeObjective& objective = options_.objective;
  const auto d = static_cast<double>(shape_.observed);
  const auto n = static_cast<double>(count);
  // A density per data unit is that per standardised unit over the scale, in each coordinate.
  VaeLoss mean{sum.reconstruction / n + d * std::log(units_.scale), sum.divergence / n, 0.0};
  mean.total = mean.reconstruction / (objective.mean_over_dimensions ? d : 1.0) +
               objective.beta * mean.divergence;
  return mean;
}

void VaeTraining::check_finite() const {
  const network::AdamState& adam = adam_.state();
  for (const auto* values : {&adam.parameters, &adam.average, &adam.mean, &adam.square}) {
    for (const float value : *values) {
      if (!std::isfinite(value)) {
        fail(kWhere, {"learning_rate must be smaller than ", options_.learning_rate,
                      ", which led to a parameter of ", value});
      }
    }
  }
}

Vae VaeTraining::vae() const {
  check_finite();
  return {shape_, units_, adam_.average()};
}

std::vector<double> VaeTraining::state() const {
  check_finite();
  const network::AdamState& adam = adam_.state();
  std::vector<double> result{static_cast<double>(adam.steps)};
  for (const auto* values : {&adam.parameters, &adam.average, &adam.mean, &adam.square}) {
    result.insert(result.end(), values->begin(), values->end());
  }
  const std::vector<double> random = random_.state();
  result.insert(result.end(), random.begin(), random.end());
  return result;
}

}  // namespace latent::latent_variable
