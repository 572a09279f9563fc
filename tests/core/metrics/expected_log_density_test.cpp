#include "core/metrics/expected_log_density.hpp"

#include <cmath>
#include <numbers>

#include "tests/core/catch.hpp"

using latent::metrics::expected_log_density;
using latent::mixture::GaussianMixture;

TEST_CASE("between two normal distributions it is the closed form") {
  const auto q = GaussianMixture::univariate({1.0}, {0.7}, {0.5});
  const auto p = GaussianMixture::univariate({1.0}, {-0.2}, {1.3});
  // −½ log 2πσₚ² − (σ_q² + (μ_q − μₚ)²) / 2σₚ²
  const double expected = -0.5 * std::log(2 * std::numbers::pi * 1.69) - (0.25 + 0.81) / 3.38;
  CHECK(expected_log_density(q, p) == Approx(expected).epsilon(1e-13));
}

TEST_CASE(
    "far modes: the negative entropy of a mixture is that of a part plus that of the choice") {
  const auto p = GaussianMixture::univariate({0.4, 0.6}, {-50.0, 50.0}, {0.5, 0.5});
  const double part = -0.5 * std::log(2 * std::numbers::pi * std::numbers::e * 0.25);
  const double choice = 0.4 * std::log(0.4) + 0.6 * std::log(0.6);
  CHECK(expected_log_density(p, p) == Approx(part + choice).epsilon(1e-12));
}

TEST_CASE("more than one dimension is refused") {
  const auto one = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const GaussianMixture two({1.0}, {{0.0, 0.0}, 1, 2}, latent::mixture::CovarianceKind::spherical,
                            {1.0});
  CHECK_THROWS_AS(expected_log_density(one, two), std::invalid_argument);
}
