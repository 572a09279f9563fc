#include "core/mixture/sufficient_statistics.hpp"

#include "core/mixture/log_density.hpp"
#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("one fused pass sums what the two steps apart give, for every kind") {
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    const Matrix x = examples::drawn(m, 1003);  // not a multiple of a block
    const CovarianceKind scatter = m.kind();
    const SufficientStatistics fused =
        sufficient_statistics(x, components_of(m), m.means(), {scatter, true});
    const Matrix r = responsibilities(m, x);
    const SufficientStatistics apart = weighted_statistics(x, scatter, weights_from(r), m.means());
    CHECK(fused.log_likelihood == Approx(log_likelihood(m, x)).epsilon(1e-13));
    double entropy = 0.0;
    for (const double value : r.values) entropy -= value > 0.0 ? value * std::log(value) : 0.0;
    CHECK(fused.entropy == Approx(entropy).epsilon(1e-11));
    for (std::size_t k = 0; k < 3; ++k) {
      CHECK(fused.mass[k] == Approx(apart.mass[k]).epsilon(1e-12));
      for (std::size_t i = 0; i < 2; ++i) {
        CHECK(fused.offsets(k, i) == Approx(apart.offsets(k, i)).epsilon(1e-11).margin(1e-10));
      }
    }
    REQUIRE(fused.scatter.size() == apart.scatter.size());
    for (std::size_t i = 0; i < fused.scatter.size(); ++i) {
      CHECK(fused.scatter[i] == Approx(apart.scatter[i]).epsilon(1e-11).margin(1e-10));
    }
  }
}

TEST_CASE("a pass does not depend on where its scatter is centred") {
  const GaussianMixture m = examples::one_of_each_kind()[0];
  const Matrix x = examples::drawn(m, 500);
  Matrix elsewhere = m.means();
  for (double& value : elsewhere.values) value += 0.7;
  const auto about_means =
      sufficient_statistics(x, components_of(m), m.means(), {CovarianceKind::full});
  const auto about_others =
      sufficient_statistics(x, components_of(m), elsewhere, {CovarianceKind::full});
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(about_others.offsets(k, 0) ==
          Approx(about_means.offsets(k, 0) - 0.7 * about_means.mass[k]).epsilon(1e-10));
  }
}
