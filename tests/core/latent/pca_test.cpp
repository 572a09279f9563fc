#include "core/latent/pca.hpp"

#include <cmath>

#include "core/latent/principal_axes.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("probabilistic PCA keeps the covariance along its axes, and the variance beside them") {
  const Matrix x = examples::rows_of(examples::two_factors(), 300);
  const ColumnMoments moments = column_moments(x);
  for (std::size_t latent = 1; latent <= 4; ++latent) {
    const PcaFit fit = pca(moments, latent);
    const PrincipalAxes own = principal_axes(fit.model.covariance());
    double total = 0.0;
    for (std::size_t j = 0; j < 5; ++j) {
      total += fit.eigenvalues[j];
      if (j < latent) CHECK(own.eigenvalues[j] == Approx(fit.eigenvalues[j]).epsilon(1e-12));
      if (j >= latent)
        CHECK(own.eigenvalues[j] == Approx(fit.model.noise_variances[0]).epsilon(1e-11));
      CHECK(fit.model.mean[j] == moments.mean[j]);
    }
    double trace = 0.0;
    for (std::size_t j = 0; j < 5; ++j) trace += moments.covariance(j, j);
    CHECK(total == Approx(trace).epsilon(1e-13));
    CHECK(fit.log_likelihood == Approx(examples::mean_log_density(fit.model, x)).epsilon(1e-12));
  }
}

TEST_CASE("no change of loadings or noise raises the likelihood") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 80));
  const PcaFit fit = pca(moments, 2);
  for (const double change : {-1e-3, 1e-3}) {
    for (std::size_t i = 0; i < fit.model.loadings.size(); ++i) {
      FactorModel other = fit.model;
      other.loadings.values[i] += change;
      CHECK(other.log_likelihood(moments) < fit.log_likelihood);
    }
    FactorModel other = fit.model;
    other.noise_variances[0] *= 1.0 + change;
    CHECK(other.log_likelihood(moments) < fit.log_likelihood);
  }
}

TEST_CASE("ddof 1 scales the covariance by n / (n − 1), for which the likelihood is lower") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 20));
  const PcaFit most = pca(moments, 2);
  const PcaFit unbiased = pca(moments, 2, {1});
  for (std::size_t j = 0; j < 5; ++j) {
    CHECK(unbiased.eigenvalues[j] == Approx(most.eigenvalues[j] * 20.0 / 19.0).epsilon(1e-12));
  }
  CHECK(unbiased.log_likelihood < most.log_likelihood);
}

TEST_CASE("PCA does not follow a change of units: its axes turn, not only rescale") {
  const Matrix x = examples::rows_of(examples::two_factors(), 300);
  constexpr double kFactor = 30.0;
  const PcaFit before = pca(column_moments(x), 1);
  const PcaFit after = pca(column_moments(examples::rescaled(x, 4, kFactor)), 1);
  CHECK(std::abs(after.components(0, 4)) > 0.99);
  CHECK(std::abs(before.components(0, 4)) < 0.5);
  CHECK(std::abs(after.log_likelihood - (before.log_likelihood - std::log(kFactor))) > 0.1);
}

TEST_CASE("fewer rows than columns, and constant columns, leave a model while noise is left") {
  const Matrix few = examples::rows_of(examples::two_factors(), 4);  // varies in 3 directions
  const PcaFit fit = pca(column_moments(few), 2);
  CHECK(fit.model.noise_variances[0] == Approx(fit.eigenvalues[2] / 3.0).epsilon(1e-12));
  CHECK(fit.log_likelihood == Approx(examples::mean_log_density(fit.model, few)).epsilon(1e-11));
  CHECK(error_of([&] { pca(column_moments(few), 3); }) ==
        "fit_pca: latent must be below 3, the directions in which x varies, got 3");
  const Matrix constant =
      examples::rescaled(examples::rows_of(examples::two_factors(), 50), 1, 0.0);
  const PcaFit of_constant = pca(column_moments(constant), 2);
  CHECK(of_constant.components(0, 1) == Approx(0.0).margin(1e-12));
  CHECK(std::isfinite(of_constant.log_likelihood));
}

TEST_CASE("PCA names what does not fit") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 20));
  CHECK(error_of([&] { pca(moments, 5); }) == "fit_pca: latent must be in 1 … 4, got 5");
  CHECK(error_of([&] { pca(moments, 0); }) == "fit_pca: latent must be in 1 … 4, got 0");
  CHECK(error_of([&] { pca(moments, 1, {2}); }) == "fit_pca: ddof must be in 0 … 1, got 2");
  CHECK(error_of([] { pca(column_moments(Matrix(1, 3)), 1); }) ==
        "fit_pca: x must hold at least 2 rows, got 1");
  CHECK(error_of([] { pca(column_moments(Matrix(9, 3)), 1); }) ==
        "fit_pca: x must vary in at least 2 directions, got 0");
}
