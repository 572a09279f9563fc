#include "core/mixture/m_step.hpp"

#include <cmath>

#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

const Matrix kPoints({0.0, 0.0, 2.0, 0.0, 0.0, 4.0, 10.0, 1.0, 12.0, 3.0}, 5, 2);
const Matrix kHard({1, 0, 1, 0, 1, 0, 0, 1, 0, 1}, 5, 2);

}  // namespace

TEST_CASE("an M step from hard labels is means and covariances of the groups") {
  const MStep step = m_step(kPoints, kHard, CovarianceKind::full, 0.0);
  CHECK(step.mixture.weights() == std::vector<double>{0.6, 0.4});
  CHECK(step.mixture.means()(0, 0) == Approx(2.0 / 3.0));
  CHECK(step.mixture.means()(0, 1) == Approx(4.0 / 3.0));
  CHECK(step.mixture.means()(1, 0) == Approx(11.0));
  const Matrix covariance = step.mixture.covariance_of(0);
  CHECK(covariance(0, 0) == Approx(8.0 / 9.0));
  CHECK(covariance(0, 1) == Approx(-8.0 / 9.0));
  CHECK(covariance(1, 1) == Approx(32.0 / 9.0));
}

TEST_CASE("a component of two points is singular without a floor and says so") {
  const MStep step = m_step(kPoints, kHard, CovarianceKind::full, 0.0);
  REQUIRE(step.events.size() == 1U);
  CHECK(step.events[0].component == 1U);
  CHECK(step.events[0].repair == Repair::collapsed);
  // What it keeps is the covariance of all points.
  CHECK(step.mixture.covariance_of(1)(0, 0) == Approx(data_moments(kPoints).covariance(0, 0)));
  CHECK(m_step(kPoints, kHard, CovarianceKind::full, 1e-6).events.empty());
  CHECK(m_step(kPoints, kHard, CovarianceKind::tied, 0.0).events.empty());
}

TEST_CASE("a component without points keeps its place with weight 0") {
  const Matrix all_first({1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, 5, 2);
  for (const CovarianceKind kind : examples::kAllKinds) {
    const MStep step = m_step(kPoints, all_first, kind, 1e-6);
    REQUIRE(step.events.size() == 1U);
    CHECK(step.events[0].component == 1U);
    CHECK(step.events[0].repair == Repair::emptied);
    CHECK(step.mixture.weights() == std::vector<double>{1.0, 0.0});
    for (const double value : step.mixture.means().values) CHECK(std::isfinite(value));
  }
}

TEST_CASE("all points equal gives a mixture as wide as the floor, or a report") {
  const Matrix equal({3.0, 3.0, 3.0, 3.0, 3.0, 3.0}, 3, 2);
  const Matrix one({1, 1, 1}, 3, 1);
  for (const CovarianceKind kind : examples::kAllKinds) {
    CHECK(m_step(equal, one, kind, 1e-6).mixture.covariance_of(0)(0, 0) == Approx(1e-6));
    const MStep without = m_step(equal, one, kind, 0.0);
    REQUIRE(without.events.size() == 1U);
    CHECK(without.events[0].repair == Repair::collapsed);
    CHECK(without.mixture.means().values == std::vector<double>{3.0, 3.0});
  }
}

TEST_CASE("the kinds agree where they must (test_suffstat_sk_full, _tied, _diag, _spherical)") {
  const GaussianMixture truth = examples::three_dimensional();
  const Matrix x = examples::drawn(truth, 300);
  const Matrix r = responsibilities(truth, x);
  const GaussianMixture full = m_step(x, r, CovarianceKind::full, 0.0).mixture;
  const GaussianMixture tied = m_step(x, r, CovarianceKind::tied, 0.0).mixture;
  const GaussianMixture diagonal = m_step(x, r, CovarianceKind::diagonal, 0.0).mixture;
  const GaussianMixture spherical = m_step(x, r, CovarianceKind::spherical, 0.0).mixture;
  for (std::size_t k = 0; k < 2; ++k) {
    double trace = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(diagonal.covariance_of(k)(i, i) == Approx(full.covariance_of(k)(i, i)).epsilon(1e-12));
      trace += full.covariance_of(k)(i, i);
    }
    CHECK(spherical.covariances()[k] == Approx(trace / 3.0).epsilon(1e-12));
  }
  for (std::size_t i = 0; i < 9; ++i) {  // tied is the weighted mean of the full ones
    const double mean =
        full.weights()[0] * full.covariances()[i] + full.weights()[1] * full.covariances()[9 + i];
    CHECK(tied.covariances()[i] == Approx(mean).epsilon(1e-12).margin(1e-14));
  }
}

TEST_CASE("a scatter taken far from the new mean is recognised") {
  const GaussianMixture near = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  Matrix x(100, 1);
  for (std::size_t n = 0; n < 100; ++n) x(n, 0) = 1e6 + static_cast<double>(n % 2);
  const auto far =
      sufficient_statistics(x, components_of(near), near.means(), {CovarianceKind::spherical});
  CHECK(scatter_lost_digits(far, CovarianceKind::spherical));
  const auto again =
      sufficient_statistics(x, components_of(near), new_means(far), {CovarianceKind::spherical});
  CHECK_FALSE(scatter_lost_digits(again, CovarianceKind::spherical));
  CHECK(m_step(again, data_moments(x), near, 0.0).mixture.covariances()[0] == 0.25);
}

TEST_CASE("a broad mixture covers the points even where they lie on a line") {
  const Matrix line({0.0, 0.0, 1.0, 1.0, 2.0, 2.0}, 3, 2);
  const GaussianMixture m =
      broad_mixture(data_moments(line), Matrix({0.0, 0.0}, 1, 2), CovarianceKind::full, 0.0);
  CHECK(m.covariance_of(0)(0, 1) == Approx(2.0 / 3.0));
  CHECK(m.covariance_of(0)(0, 0) == Approx(4.0 / 3.0));
}

TEST_CASE("m_step refuses what does not fit") {
  CHECK(error_of([] { m_step(Matrix(0, 2), Matrix(0, 1), CovarianceKind::full, 0.0); }) ==
        "m_step: x must hold at least one point, got none");
  CHECK(error_of([] { m_step(kPoints, Matrix(4, 2), CovarianceKind::full, 0.0); }) ==
        "m_step: responsibilities must have 5 rows and at least one column, got 4 by 2");
  Matrix negative = kHard;
  negative(1, 0) = -0.5;
  CHECK(error_of([&] { m_step(kPoints, negative, CovarianceKind::full, 0.0); }) ==
        "m_step: responsibilities[2] must be at least 0, got -0.5");
}
