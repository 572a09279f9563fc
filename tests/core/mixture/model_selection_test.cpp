#include "core/mixture/model_selection.hpp"

#include <cmath>

#include "core/mixture/em.hpp"
#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE(
    "free parameters of two components in five dimensions (test_gaussian_mixture_n_parameters)") {
  CHECK(parameter_count(CovarianceKind::spherical, 2, 5) == 13U);
  CHECK(parameter_count(CovarianceKind::diagonal, 2, 5) == 21U);
  CHECK(parameter_count(CovarianceKind::tied, 2, 5) == 26U);
  CHECK(parameter_count(CovarianceKind::full, 2, 5) == 41U);
}

TEST_CASE("one component in one dimension has one BIC whatever the kind (test_bic_1d_1component)") {
  const Matrix x = examples::drawn(GaussianMixture::univariate({1.0}, {2.0}, {3.0}), 100);
  std::vector<double> found;
  for (const CovarianceKind kind : examples::kAllKinds) {
    const EmFit fit = fit_em(x, GaussianMixture({1.0}, Matrix({0.0}, 1, 1), kind, {1.0}));
    found.push_back(bic(log_likelihood(fit.mixture, x), parameter_count(kind, 1, 1), 100));
    CHECK(found.back() == Approx(found.front()).epsilon(1e-12));
  }
}

TEST_CASE("AIC and BIC are near twice the entropy per point (test_gaussian_mixture_aic_bic)") {
  const GaussianMixture truth({1.0}, Matrix({0.0, 0.0, 0.0}, 1, 3), CovarianceKind::diagonal,
                              {1.0, 4.0, 0.25});
  const double entropy = 1.5 * (1.0 + std::log(2.0 * 3.14159265358979323846));  // log |Σ| is 0
  const std::size_t n = 2000;
  const Matrix x = examples::drawn(truth, n);
  const double log_l = log_likelihood(fit_em(x, truth).mixture, x);
  const std::size_t p = parameter_count(CovarianceKind::diagonal, 1, 3);
  // The log-likelihood per point has standard deviation √(D / 2).
  const double bound = 2.0 * 5.0 * std::sqrt(1.5 * static_cast<double>(n));
  CHECK(std::abs(aic(log_l, p) - 2.0 * entropy * static_cast<double>(n)) < bound);
  CHECK(std::abs(bic(log_l, p, n) - 2.0 * entropy * static_cast<double>(n)) < bound);
  CHECK(bic(log_l, p, n) - aic(log_l, p) ==
        Approx(static_cast<double>(p) * (std::log(2000.0) - 2.0)).epsilon(1e-9));
}

TEST_CASE("BIC of no points is refused") {
  CHECK(error_of([] { bic(0.0, 1, 0); }) == "bic: points must be at least 1, got 0");
}
