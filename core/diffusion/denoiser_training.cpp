#include "core/diffusion/denoiser_training.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/sample.hpp"

namespace latent::diffusion {
namespace {

TrainingOptions checked(const TrainingOptions& options, std::size_t dimension) {
  const char* where = "DenoiserTraining";
  if (dimension > kMostTrainedDimensions) {
    fail(where, {"clean must have 1 to ", kMostTrainedDimensions, " dimensions, got ", dimension});
  }
  check_count(where, "batch", options.batch, 1, kMostBatch);
  if (!(options.learning_rate > 0.0 && options.learning_rate <= kMostLearningRate)) {
    fail(where, {"learning_rate must be above 0 and at most ", kMostLearningRate, ", got ",
                 options.learning_rate});
  }
  return options;
}

}  // namespace

DenoiserTraining::DenoiserTraining(mixture::GaussianMixture clean,
                                   std::span<const double> alpha_bars,
                                   const TrainingOptions& options,
                                   const python::PythonRandom& random)
    : clean_(std::move(clean)),
      units_(clean_),
      levels_(alpha_bars.size()),
      options_(checked(options, clean_.dimension())),
      random_(random),
      mlp_(noise_network(clean_.dimension(), options.hidden)),
      adam_(network::initial_parameters(mlp_.shape(), random_), {options.learning_rate}),
      noise_(options.batch * clean_.dimension()),
      gradient_(mlp_.shape().parameters()) {
  if (alpha_bars.empty()) fail("DenoiserTraining", {"alpha_bars must not be empty"});
  for (std::size_t t = 0; t < alpha_bars.size(); ++t) levels_[t] = units_.level(alpha_bars[t]);
  batch_.inputs.resize(options.batch * mlp_.shape().inputs);
  batch_.targets.resize(noise_.size());
}

double DenoiserTraining::step() {
  draw_batch();
  const double loss = mlp_.loss_and_gradient(adam_.parameters(), batch_, gradient_);
  if (!std::isfinite(loss)) {
    fail("DenoiserTraining", {"learning_rate must be smaller than ", options_.learning_rate,
                              ", which led to a loss of ", loss});
  }
  adam_.step(gradient_);
  return loss;
}

double DenoiserTraining::run(std::size_t count) {
  check_count("DenoiserTraining", "count", count, 1, kMostTrainingSteps);
  double sum = 0.0;
  for (std::size_t i = 0; i < count; ++i) sum += step();
  return sum / static_cast<double>(count);
}

NoisePredictor DenoiserTraining::predictor() const {
  return {units_, options_.hidden, adam_.average()};
}

void DenoiserTraining::draw_batch() {
  const std::size_t d = clean_.dimension();
  Matrix points = mixture::sample(clean_, options_.batch, random_).points;
  std::vector<std::size_t> times(options_.batch);
  for (std::size_t& t : times) t = static_cast<std::size_t>(random_.randbelow(levels_.size()));
  random_.gauss_fill(noise_);
  for (std::size_t n = 0; n < options_.batch; ++n) {
    const NoiseLevel& level = levels_[times[n]];
    const std::span<double> point = points.row(n);
    for (std::size_t i = 0; i < d; ++i) {
      const double epsilon = noise_[n * d + i];
      const double u = (point[i] - units_.centre()[i]) / units_.deviation();
      batch_.targets[n * d + i] = static_cast<float>(level.cosine * epsilon - level.sine * u);
      point[i] = level.signal * point[i] + level.noise * epsilon;
    }
    write_inputs(units_, level, point, batch_.inputs.data() + n * mlp_.shape().inputs);
  }
}

}  // namespace latent::diffusion
