#include "core/metrics/divergence_fit.hpp"

#include <cmath>
#include <limits>
#include <string>

#include "core/metrics/normal_quantile.hpp"
#include "core/mixture/moments.hpp"
#include "core/mixture/univariate_quantile.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::DivergenceFit;
using latent::metrics::fit_start;
using latent::metrics::FitDivergence;
using latent::metrics::FitOptions;
using latent::metrics::FitStatus;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

const GaussianMixture kTruth = GaussianMixture::univariate({0.3, 0.7}, {-3.0, 2.0}, {0.4, 0.7});

DivergenceFit fitted(const GaussianMixture& start, FitDivergence divergence) {
  FitOptions options;
  options.divergence = divergence;
  DivergenceFit fit(kTruth, start, options);
  while (fit.step()) {
  }
  return fit;
}

GaussianMixture normal(double mean, double deviation) {
  return GaussianMixture::univariate({1.0}, {mean}, {deviation});
}

}  // namespace

TEST_CASE("forward KL with one component ends at the truth's moments, from anywhere") {
  const auto moments = latent::mixture::moments(kTruth);
  for (const double mean : {-3.5, 0.0, 3.0}) {
    const auto fit = fitted(normal(mean, 0.6), FitDivergence::kl_forward);
    CHECK(fit.status() == FitStatus::converged);
    CHECK(fit.mixture().means()(0, 0) == Approx(moments.mean[0]).epsilon(1e-5));
    CHECK(fit.mixture().covariances()[0] == Approx(moments.covariance(0, 0)).epsilon(1e-5));
  }
}

TEST_CASE("reverse KL with one component ends in one mode, at log 1/w: where, the start decides") {
  for (const std::size_t k : {0U, 1U}) {
    const double mean = kTruth.means()(k, 0);
    const auto fit = fitted(normal(mean * 0.8, 0.9), FitDivergence::kl_reverse);
    CHECK(fit.mixture().means()(0, 0) == Approx(mean).epsilon(2e-3));
    CHECK(fit.mixture().covariances()[0] == Approx(kTruth.covariances()[k]).epsilon(1e-2));
    CHECK(fit.value() == Approx(-std::log(kTruth.weights()[k])).epsilon(2e-3));
  }
}

TEST_CASE("W2 with one component: the truth's mean, and the quantile functions' product") {
  const latent::mixture::UnivariateQuantile inverse("test", kTruth);
  double deviation = 0.0;
  constexpr int kParts = 40'000;
  for (int i = 0; i < kParts; ++i) {
    const double u = (i + 0.5) / kParts;
    deviation += inverse.at(u, 1.0 - u) * latent::metrics::normal_quantile(u) / kParts;
  }
  const auto fit = fitted(normal(-2.0, 0.5), FitDivergence::wasserstein2);
  CHECK(fit.mixture().means()(0, 0) ==
        Approx(latent::mixture::moments(kTruth).mean[0]).epsilon(1e-5));
  CHECK(std::sqrt(fit.mixture().covariances()[0]) == Approx(deviation).epsilon(1e-4));
  // min W₂² = Var p − σ²
  const double variance = latent::mixture::moments(kTruth).covariance(0, 0);
  CHECK(fit.value() == Approx(std::sqrt(variance - deviation * deviation)).epsilon(1e-4));
}

TEST_CASE("the divergence never rises, and no step is longer than allowed") {
  for (const auto divergence : {FitDivergence::kl_forward, FitDivergence::kl_reverse,
                                FitDivergence::jensen_shannon, FitDivergence::wasserstein2}) {
    PythonRandom random(5);
    FitOptions options;
    options.divergence = divergence;
    options.most_steps = 60;
    DivergenceFit fit(kTruth, fit_start(kTruth, 2, random), options);
    const double unit = std::sqrt(latent::mixture::moments(kTruth).covariance(0, 0));
    double before = fit.value();
    double mean = fit.mixture().means()(0, 0);
    while (fit.step()) {
      CHECK(fit.value() <= before);
      CHECK(std::abs(fit.mixture().means()(0, 0) - mean) <= 0.1 * unit * (1.0 + 1e-12));
      before = fit.value();
      mean = fit.mixture().means()(0, 0);
    }
    CHECK(fit.steps() <= 60);
  }
}

TEST_CASE("two components find a truth of two; weights that are not free stay") {
  PythonRandom random(3);
  const auto start = fit_start(kTruth, 2, random);
  const auto fit = fitted(start, FitDivergence::kl_forward);
  CHECK(fit.value() < 1e-8);
  FitOptions options;
  options.free_weights = false;
  DivergenceFit equal(kTruth, start, options);
  while (equal.step()) {
  }
  CHECK(equal.mixture().weights()[0] == 0.5);
  CHECK(equal.value() > 0.01);
}

TEST_CASE("the same seed starts and ends the same; starts lie where the truth does") {
  const auto end = [](std::int64_t seed) {
    PythonRandom random(seed);
    return fitted(fit_start(kTruth, 1, random), FitDivergence::jensen_shannon).mixture();
  };
  CHECK(end(8).means().values == end(8).means().values);
  CHECK(end(8).covariances() == end(8).covariances());
  PythonRandom random(1);
  double least = std::numeric_limits<double>::infinity();
  double most = -least;
  for (int i = 0; i < 500; ++i) {
    const auto start = fit_start(kTruth, 2, random);
    for (std::size_t k = 0; k < 2; ++k) {
      least = std::min(least, start.means()(k, 0));
      most = std::max(most, start.means()(k, 0));
      CHECK(start.covariances()[k] >= 0.16 * (1.0 - 1e-12));
    }
  }
  // −3 − 2 · 0.4 and 2 + 2 · 0.7
  CHECK(least == Approx(-3.8).margin(0.05));
  CHECK(most == Approx(3.4).margin(0.05));
}

TEST_CASE("no plane, no step of no length") {
  FitOptions options;
  options.longest_step = 0.0;
  CHECK(error_of([&] { DivergenceFit(kTruth, normal(0, 1), options); }).find("longest_step") !=
        std::string::npos);
  const auto plane = GaussianMixture({1.0}, latent::Matrix({0.0, 0.0}, 1, 2),
                                     latent::mixture::CovarianceKind::spherical, {1.0});
  CHECK(error_of([&] { DivergenceFit(plane, normal(0, 1), {}); }).find("dimension") !=
        std::string::npos);
}
