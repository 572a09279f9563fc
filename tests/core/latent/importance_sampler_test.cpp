#include "core/latent/importance_sampler.hpp"

#include <cmath>

#include "core/latent/marginal_integral.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;
namespace examples = latent::mixture::examples;

namespace {

const GaussianMixture kPrior = GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.6});
const LinearGaussian kDecoder{Matrix({0.8}, 1, 1), {0.2}, 0.25};
const std::vector<double> kX{0.4};

/// The posterior with its standard deviations times `factor`.
GaussianMixture broadened(double factor) {
  const auto posterior = marginal_integral(kPrior, kDecoder, kX).posterior;
  std::vector<double> covariances = posterior.covariances();
  for (double& value : covariances) value *= factor * factor;
  return {posterior.weights(), posterior.means(), posterior.kind(), std::move(covariances)};
}

IntegralEstimate run(const GaussianMixture& proposal, std::size_t count, std::int64_t seed,
                     const std::vector<double>& x = kX) {
  ImportanceSampler sampler(kPrior, kDecoder, x, proposal, PythonRandom(seed));
  sampler.advance(count);
  return sampler.estimate();
}

}  // namespace

TEST_CASE("the estimate, its standard error and the effective size, by their definitions") {
  constexpr std::size_t kCount = 3000;
  const auto broad = broadened(1.7);
  PythonRandom random(5);
  const Matrix z = latent::mixture::sample(broad, kCount, random).points;
  const auto likelihood = kDecoder.log_likelihood(z, kX);
  double sum = 0.0;
  double squares = 0.0;
  std::vector<double> weights;
  for (std::size_t n = 0; n < kCount; ++n) {
    weights.push_back(std::exp(likelihood[n] + examples::log_density_at(kPrior, {z(n, 0)}) -
                               examples::log_density_at(broad, {z(n, 0)})));
    sum += weights[n];
    squares += weights[n] * weights[n];
  }
  const double mean = sum / kCount;
  double deviations = 0.0;
  for (const double weight : weights) deviations += (weight - mean) * (weight - mean);
  const auto estimate = run(broad, kCount, 5);
  CHECK(estimate.count == kCount);
  CHECK(std::exp(estimate.log_mean) == Approx(mean).epsilon(1e-11));
  CHECK(estimate.relative_error ==
        Approx(std::sqrt(deviations / (kCount - 1) / kCount) / mean).epsilon(1e-10));
  CHECK(estimate.effective_size == Approx(sum * sum / squares).epsilon(1e-11));
}

TEST_CASE("the exact posterior as proposal leaves no variance") {
  for (const double x : {0.4, 60.0}) {
    const auto exact = marginal_integral(kPrior, kDecoder, std::vector<double>{x});
    const auto estimate = run(exact.posterior, 500, 1, {x});
    CHECK(estimate.log_mean == Approx(exact.log_density).epsilon(1e-11));
    CHECK(estimate.relative_error < 1e-10);
    CHECK(estimate.effective_size == Approx(500.0).epsilon(1e-12));
  }
}

TEST_CASE("both estimates are unbiased, and their standard errors cover") {
  const auto exact = marginal_integral(kPrior, kDecoder, kX);
  for (const auto& proposal : {kPrior, broadened(1.5)}) {
    constexpr int kRuns = 600;
    double sum = 0.0;
    double squares = 0.0;
    int covered = 0;
    for (int seed = 0; seed < kRuns; ++seed) {
      const auto estimate = run(proposal, 1000, seed);
      const double ratio = std::exp(estimate.log_mean - exact.log_density);
      sum += ratio;
      squares += ratio * ratio;
      covered += std::abs(ratio - 1.0) <= 1.96 * estimate.relative_error * ratio ? 1 : 0;
    }
    const double mean = sum / kRuns;
    const double error = std::sqrt((squares / kRuns - mean * mean) / kRuns);
    // Both at a significance level of 1e-4: 3.9 standard errors.
    CHECK(std::abs(mean - 1.0) < 3.9 * error);
    CHECK(std::abs(covered - 0.95 * kRuns) < 3.9 * std::sqrt(kRuns * 0.95 * 0.05));
  }
}

TEST_CASE("the spread over seeds is the exact one") {
  const auto exact = marginal_integral(kPrior, kDecoder, kX);
  constexpr int kRuns = 2000;
  constexpr std::size_t kCount = 100;
  double squares = 0.0;
  for (int seed = 0; seed < kRuns; ++seed) {
    const double gap = std::expm1(run(kPrior, kCount, seed).log_mean - exact.log_density);
    squares += gap * gap;
  }
  // Of nearly normal values, the relative standard error of a standard deviation is 1 / √(2 runs).
  CHECK(std::sqrt(squares / kRuns * kCount) ==
        Approx(exact.relative_deviation).epsilon(3.9 / std::sqrt(2.0 * kRuns)));
}

TEST_CASE("draws in portions are the same draws, and nothing is known before the first") {
  ImportanceSampler sampler(kPrior, kDecoder, kX, kPrior, PythonRandom(3));
  CHECK(sampler.estimate().effective_size == 0.0);
  CHECK(std::isinf(sampler.estimate().log_mean));
  sampler.advance(1);
  CHECK(std::isnan(sampler.estimate().relative_error));
  sampler.advance(6);
  sampler.advance(2000);
  CHECK(sampler.estimate().log_mean == Approx(run(kPrior, 2007, 3).log_mean).epsilon(1e-13));
}

TEST_CASE("far out, weights that are no doubles are still weighed") {
  const auto estimate = run(kPrior, 1000, 2, {300.0});
  CHECK(std::isfinite(estimate.log_mean));
  CHECK(estimate.log_mean < -1e5);
  CHECK(estimate.effective_size >= 1.0);
}

TEST_CASE("the sampler names what does not fit") {
  const auto plane = examples::one_of_each_kind()[0];
  CHECK(examples::error_of([&] {
          ImportanceSampler(kPrior, kDecoder, kX, plane, PythonRandom(1));
        }) == "ImportanceSampler: proposal must have as many dimensions as prior");
  CHECK(examples::error_of([&] {
          ImportanceSampler(kPrior, kDecoder, {}, kPrior, PythonRandom(1));
        }) == "ImportanceSampler: x must have 1 columns, got 0");
}

TEST_CASE("weights of 0 count as such, from the first draw on") {
  // p(x | z) underflows to e^−∞ at every draw: nothing but 0 is known.
  const auto none = run(kPrior, 10, 1, {1e200});
  CHECK(none.count == 10U);
  CHECK(none.log_mean == -INFINITY);
  CHECK(none.relative_error == INFINITY);
  CHECK(none.effective_size == 0.0);
  // A proposal that nearly always lies where the weight is 0: the few draws that do not decide.
  const GaussianMixture wide({0.9, 0.1}, Matrix({1e160, 0.0}, 2, 1),
                             latent::mixture::CovarianceKind::spherical, {1.0, 4.0});
  const auto some = run(wide, 20'000, 3);
  const double exact = marginal_integral(kPrior, kDecoder, kX).log_density;
  CHECK(std::abs(std::exp(some.log_mean - exact) - 1.0) < 4.0 * some.relative_error);
  CHECK(some.effective_size < 2'500.0);
  ImportanceSampler sampler(kPrior, kDecoder, kX, kPrior, PythonRandom(1));
  CHECK(examples::error_of([&] { sampler.advance(4'000'001); }) ==
        "ImportanceSampler: count must be in 0 … 4000000, got 4000001");
}
