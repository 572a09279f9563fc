#include "core/metrics/divergences.hpp"

#include <cmath>

#include "core/metrics/sampled_divergences.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::Divergences;
using latent::metrics::divergences;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

namespace {

GaussianMixture normal(double mean, double deviation) {
  return GaussianMixture::univariate({1.0}, {mean}, {deviation});
}

}  // namespace

TEST_CASE("two Gaussians in one dimension have their closed forms") {
  const double s = 1.7;
  const auto of = divergences(normal(0.3, 1.0), normal(-0.8, s));
  CHECK(of.error < 1e-11);
  CHECK(of.kl_forward == Approx(std::log(s) + (1.0 + 1.21) / (2 * s * s) - 0.5).margin(1e-11));
  CHECK(of.kl_reverse == Approx(-std::log(s) + (s * s + 1.21) / 2 - 0.5).margin(1e-11));
  const double overlap = std::sqrt(2 * s / (1 + s * s)) * std::exp(-1.21 / (4 * (1 + s * s)));
  CHECK(of.hellinger == Approx(std::sqrt(1.0 - overlap)).margin(1e-11));
  // Of equal variance the crossing is in the middle: 2 Φ(δ/2) − 1.
  CHECK(divergences(normal(0.0, 1.0), normal(1.0, 1.0)).total_variation ==
        Approx(std::erf(0.5 / std::sqrt(2.0))).margin(1e-11));
}

TEST_CASE("in the plane too, within the error that is said") {
  const GaussianMixture p({1.0}, Matrix({0.0, 0.0}, 1, 2), CovarianceKind::full,
                          {1.0, 0.6, 0.6, 1.0});
  const GaussianMixture q({1.0}, Matrix({1.0, -0.5}, 1, 2), CovarianceKind::full,
                          {1.0, 0.6, 0.6, 1.0});
  // ½ δᵀ Σ⁻¹ δ
  const double squared = (1.0 + 0.25 + 2 * 0.6 * 0.5) / (1.0 - 0.36);
  const auto of = divergences(p, q);
  CHECK(of.error < 1e-4);
  CHECK(std::abs(of.kl_forward - 0.5 * squared) < std::max(of.error, 1e-12));
  CHECK(std::abs(of.kl_reverse - 0.5 * squared) < std::max(of.error, 1e-12));
  CHECK(std::abs(of.hellinger - std::sqrt(1 - std::exp(-squared / 8))) < of.error);
  CHECK(std::abs(of.total_variation - std::erf(std::sqrt(squared / 8))) < of.error);
}

TEST_CASE("mixtures: within four standard errors of 4,000 draws") {
  const auto p = two_clusters();
  const GaussianMixture q({0.5, 0.5}, Matrix({-2.5, 0.5, 3.5, 0.5}, 2, 2),
                          CovarianceKind::spherical, {1.2, 0.9});
  latent::python::PythonRandom random(5);
  const auto by_draws = latent::metrics::monte_carlo_divergences(p, q, 2000, random);
  const auto of = divergences(p, q);
  const auto near = [](double exact, const latent::metrics::MeanError& estimate) {
    return std::abs(exact - estimate.mean) < 4.0 * estimate.standard_error;
  };
  CHECK(near(of.total_variation, by_draws.total_variation));
  CHECK(near(of.kl_forward, by_draws.kl_forward));
  CHECK(near(of.kl_reverse, by_draws.kl_reverse));
  CHECK(near(of.jensen_shannon, by_draws.jensen_shannon));
  CHECK(near(of.hellinger, by_draws.hellinger));
  CHECK(of.error < 1e-3);
  // Exchanged, forward is reverse.
  const auto back = divergences(q, p);
  CHECK(back.kl_forward == Approx(of.kl_reverse).epsilon(1e-12));
  CHECK(back.total_variation == Approx(of.total_variation).epsilon(1e-12));
}

TEST_CASE("a mixture from itself is exactly 0 away") {
  for (const auto& p : latent::mixture::examples::one_of_each_kind()) {
    const auto of = divergences(p, p);
    CHECK((of.total_variation == 0.0 && of.kl_forward == 0.0 && of.kl_reverse == 0.0));
    CHECK((of.jensen_shannon == 0.0 && of.hellinger == 0.0));
    CHECK(of.error < 1e-6);
  }
}

TEST_CASE("where densities underflow KL is finite all the same") {
  const auto of = divergences(normal(0.0, 1.0), normal(100.0, 1.0));
  CHECK(of.kl_forward == Approx(5000.0).epsilon(1e-12));
  CHECK(of.total_variation == Approx(1.0).epsilon(1e-12));
  CHECK(of.jensen_shannon == Approx(std::log(2.0)).epsilon(1e-12));
  const auto narrow = divergences(normal(0.0, 1.0), normal(0.0, 1e-3));
  CHECK(narrow.kl_forward == Approx(std::log(1e-3) + 0.5e6 - 0.5).epsilon(1e-12));
  // The logarithm of the ratio itself is beyond the range.
  CHECK(divergences(normal(1e8, 1e-150), normal(0.0, 1e-150)).kl_forward == INFINITY);
}

TEST_CASE("what doubles cannot tell apart has an error that says so") {
  const auto of = divergences(normal(1.0, 1e-20), normal(0.0, 1.0));
  CHECK(of.error > 0.5);
  CHECK((of.total_variation <= 1.0 && of.jensen_shannon <= std::log(2.0)));
}

TEST_CASE("three dimensions are refused") {
  const auto p = latent::mixture::examples::three_dimensional();
  CHECK(error_of([&] { divergences(p, p); }) ==
        "divergences: p must have at most 2 dimensions, got 3");
}
