#include "core/diffusion/denoiser_training.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "core/diffusion/noise_test_set.hpp"
#include "core/diffusion/schedule.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;

namespace {

constexpr int kSteps = 1000;

/// The lab's schedules of T steps.
Schedule linear(std::size_t steps) {
  const auto n = static_cast<double>(steps);
  return Schedule(named_betas(ScheduleKind::linear, steps, 0.1 / n, 20.0 / n));
}

/// The lab's default mixture.
GaussianMixture two_modes() {
  return GaussianMixture::univariate({0.5, 0.5}, {-1.5, 1.5}, {0.2, 0.2});
}

GaussianMixture ring() {
  const std::size_t count = 24;
  Matrix means(count, 2);
  for (std::size_t k = 0; k < count; ++k) {
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(k) / count;
    means(k, 0) = 2.0 * std::cos(angle);
    means(k, 1) = 2.0 * std::sin(angle);
  }
  return {std::vector<double>(count, 1.0 / count), means, CovarianceKind::spherical,
          std::vector<double>(count, 0.04)};
}

NoiseLoss trained(const GaussianMixture& clean, const Schedule& schedule, std::int64_t seed) {
  PythonRandom random(seed);
  const NoiseTestSet test(clean, schedule.alpha_bars(), 16384, random);
  DenoiserTraining training(clean, schedule.alpha_bars(), {}, random);
  for (int i = 0; i < kSteps; ++i) training.step();
  return test.evaluate(training.predictor());
}

}  // namespace

TEST_CASE("after 1000 steps the loss is within 5 % of the optimum") {
  const NoiseLoss told = trained(two_modes(), linear(100), 1);
  CHECK(told.loss.value < 1.05 * told.optimum.value);
  CHECK(told.excess.value < 0.04 * told.optimum.value);
  CHECK(told.excess.value > 0.0);
}

TEST_CASE("so it is for other data and schedules") {
  const auto unequal = GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.6});
  const NoiseLoss wide = trained(unequal, linear(1000), 4);
  CHECK(wide.loss.value < 1.05 * wide.optimum.value);
  const NoiseLoss plane =
      trained(ring(), Schedule(named_betas(ScheduleKind::cosine, 200, 0.0, 0.0)), 5);
  CHECK(plane.loss.value < 1.05 * plane.optimum.value);
}

TEST_CASE("before training the loss is that of the best linear guess") {
  const Schedule schedule = linear(50);
  PythonRandom random(6);
  const NoiseTestSet test(two_modes(), schedule.alpha_bars(), 16384, random);
  const DenoiserTraining training(two_modes(), schedule.alpha_bars(), {}, random);
  const NoiseLoss told = test.evaluate(training.predictor());
  double expected = 0.0;  // the variance of ε that a regression on x_t leaves
  for (const double alpha_bar : schedule.alpha_bars()) {
    const double signal = alpha_bar * (1.5 * 1.5 + 0.04);
    expected += signal / (signal + 1.0 - alpha_bar) / 50.0;
  }
  CHECK(std::fabs(told.loss.value - expected) < 4.0 * told.loss.standard_error);
  CHECK(told.loss.value > 1.1 * told.optimum.value);
}

TEST_CASE("one seed, one training") {
  const Schedule schedule = linear(40);
  const auto after = [&](std::int64_t seed) {
    DenoiserTraining training(ring(), schedule.alpha_bars(), {16, 32, 1e-3}, PythonRandom(seed));
    for (int i = 0; i < 5; ++i) training.step();
    CHECK(training.steps() == 5);
    return training.predictor().packed();
  };
  CHECK(after(1) == after(1));
  CHECK(after(1) != after(2));
}

TEST_CASE("options outside their limits are refused") {
  const auto message = [](const TrainingOptions& options, const GaussianMixture& clean) {
    return latent::mixture::examples::error_of(
        [&] { DenoiserTraining(clean, std::vector<double>{0.5}, options, PythonRandom(1)); });
  };
  CHECK(message({64, kMostBatch + 1, 1e-3}, two_modes()) ==
        "DenoiserTraining: batch must be in 1 … 16384, got 16385");
  CHECK(message({64, 0, 1e-3}, two_modes()) ==
        "DenoiserTraining: batch must be in 1 … 16384, got 0");
  CHECK(message({60, 8, 1e-3}, two_modes()) ==
        "Mlp: hidden must be a multiple of 16 up to 256, got 60");
  CHECK(message({64, 8, std::numeric_limits<double>::infinity()}, two_modes()) ==
        "DenoiserTraining: learning_rate must be above 0 and at most 1000000, got inf");
  CHECK(message({64, 8, 1e-3}, latent::mixture::examples::three_dimensional()) ==
        "DenoiserTraining: clean must have 1 to 2 dimensions, got 3");
}

TEST_CASE("many steps at once are so many steps, and their loss the mean") {
  const std::vector<double> levels{0.9, 0.3};
  DenoiserTraining one_by_one(two_modes(), levels, {16, 8, 1e-3}, PythonRandom(1));
  DenoiserTraining at_once(two_modes(), levels, {16, 8, 1e-3}, PythonRandom(1));
  double sum = 0.0;
  for (int i = 0; i < 3; ++i) sum += one_by_one.step();
  CHECK(at_once.run(3) == sum / 3.0);
  CHECK(at_once.predictor().packed() == one_by_one.predictor().packed());
  const auto error = [&](std::size_t count) {
    return latent::mixture::examples::error_of([&] { at_once.run(count); });
  };
  CHECK(error(0) == "DenoiserTraining: count must be in 1 … 10000, got 0");
  CHECK(error(10'001) == "DenoiserTraining: count must be in 1 … 10000, got 10001");
}

TEST_CASE("a training that has left the numbers says which rate led there") {
  DenoiserTraining training(two_modes(), std::vector<double>{0.5}, {64, 64, kMostLearningRate},
                            PythonRandom(1));
  CHECK(latent::mixture::examples::error_of([&] {
          training.run(100);
        }).starts_with("DenoiserTraining: learning_rate must be smaller than 1000000, which led"));
}
