#include "core/latent/projection.hpp"

#include <cmath>

#include "core/latent/linear_gaussian.hpp"
#include "core/latent/pca.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("PCA's coordinates have mean 0 and the eigenvalues as their covariance") {
  const Matrix x = examples::rows_of(examples::two_factors(), 90);
  const PcaFit fit = pca(column_moments(x), 3);
  const ColumnMoments of = column_moments(projection(x, fit.model.mean, fit.components));
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(of.mean[i] == Approx(0.0).margin(1e-13));
    for (std::size_t j = 0; j < 3; ++j) {
      CHECK(of.covariance(i, j) == Approx(i == j ? fit.eigenvalues[i] : 0.0).margin(1e-11));
    }
  }
}

TEST_CASE("by the posterior map they are the posterior means of each row") {
  const FactorModel model = examples::two_factors();
  const Matrix x = examples::rows_of(model, 6);
  const Matrix scores = projection(x, model.mean, model.posterior_map());
  const LinearGaussian decoder(model.loadings, model.mean, model.noise_variances);
  const latent::mixture::GaussianMixture prior({1.0}, Matrix(1, 2),
                                               latent::mixture::CovarianceKind::spherical, {1.0});
  for (std::size_t n = 0; n < x.rows; ++n) {
    const auto posterior = decoder.posterior(prior, x.row(n));
    for (std::size_t j = 0; j < 2; ++j) {
      CHECK(scores(n, j) == Approx(posterior.means()(0, j)).epsilon(1e-11));
    }
  }
}

TEST_CASE("a projection names what does not fit") {
  const Matrix map({1.0, 0.0}, 1, 2);
  CHECK(error_of([&] { projection(Matrix(3, 2), {0.0}, map); }) ==
        "projection: mean must hold 2 numbers, got 1");
  CHECK(error_of([&] {
          projection(Matrix(3, 3), {0.0, 0.0}, map);
        }).find("projection: x must") == 0U);
  CHECK(error_of([&] {
          projection(Matrix({NAN, 1.0}, 1, 2), {0.0, 0.0}, map);
        }).find("finite") != std::string::npos);
}
