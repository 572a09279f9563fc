#include "core/latent/factor_model.hpp"

#include <cmath>

#include "core/latent/linear_gaussian.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

namespace {

const GaussianMixture kPrior({1.0}, Matrix(1, 2), CovarianceKind::spherical, {1.0});

}  // namespace

TEST_CASE("a factor model is a linear decoder of N(0, I): law and posterior means agree") {
  const FactorModel model = examples::two_factors();
  const LinearGaussian decoder(model.loadings, model.mean, model.noise_variances);
  const GaussianMixture observed = decoder.observed(kPrior);
  CHECK(model.law().means().values == observed.means().values);
  for (std::size_t i = 0; i < 25; ++i) {
    CHECK(model.law().covariances()[i] == Approx(observed.covariances()[i]).epsilon(1e-14));
  }
  const std::vector<double> x{0.3, 1.0, -2.0, 0.7, 4.0};
  const GaussianMixture posterior = decoder.posterior(kPrior, x);
  const Matrix map = model.posterior_map();
  for (std::size_t j = 0; j < 2; ++j) {
    double mean = 0.0;
    for (std::size_t i = 0; i < 5; ++i) mean += map(j, i) * (x[i] - model.mean[i]);
    CHECK(mean == Approx(posterior.means()(0, j)).epsilon(1e-12));
  }
}

TEST_CASE("the likelihood by moments is the mean over the rows, whatever the model's mean") {
  const Matrix x = examples::rows_of(examples::two_factors(), 60);
  FactorModel model = examples::two_factors();
  model.mean = {0.0, 0.5, -1.0, 2.0, 7.0};
  CHECK(model.log_likelihood(column_moments(x)) ==
        Approx(examples::mean_log_density(model, x)).epsilon(1e-13));
}

TEST_CASE("rotating the loadings changes neither p(x) nor the likelihood") {
  const FactorModel model = examples::two_factors();
  const ColumnMoments moments = column_moments(examples::rows_of(model, 60));
  FactorModel turned = model;
  for (std::size_t i = 0; i < 5; ++i) {
    turned.loadings(i, 0) =
        std::cos(0.7) * model.loadings(i, 0) - std::sin(0.7) * model.loadings(i, 1);
    turned.loadings(i, 1) =
        std::sin(0.7) * model.loadings(i, 0) + std::cos(0.7) * model.loadings(i, 1);
  }
  for (std::size_t i = 0; i < 25; ++i) {
    CHECK(turned.covariance().values[i] ==
          Approx(model.covariance().values[i]).epsilon(1e-13).margin(1e-14));
  }
  CHECK(turned.log_likelihood(moments) == Approx(model.log_likelihood(moments)).epsilon(1e-13));
}

TEST_CASE("as the noise vanishes, posterior means become least squares") {
  FactorModel model{{0.0, 0.0, 0.0}, Matrix({1.0, 2.0, -2.0}, 3, 1), {1e-12}};
  const Matrix map = model.posterior_map();
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(map(0, i) == Approx(model.loadings(i, 0) / 9.0).epsilon(1e-12));
  }
}

TEST_CASE("a factor model names what does not fit") {
  const auto error = [](auto change) {
    FactorModel model = examples::two_factors();
    change(model);
    return error_of([&] { model.check("f"); });
  };
  CHECK(error([](FactorModel&) {}).empty());
  CHECK(error([](FactorModel& m) { m.noise_variances[2] = 0.0; }) ==
        "f: noise_variances[2] must be at least 1e-300, got 0");
  CHECK(error([](FactorModel& m) { m.noise_variances.pop_back(); }) ==
        "f: noise_variances must hold 1 number or 5, got 4");
  CHECK(error([](FactorModel& m) { m.loadings = Matrix(5, 5); }) ==
        "f: latent must be in 1 … 4, got 5");
  CHECK(error([](FactorModel& m) { m.loadings = Matrix(4, 2); }) ==
        "f: loadings must hold 5 rows, got 4");
  CHECK(error([](FactorModel& m) { m.loadings.values.push_back(1.0); }) ==
        "f: loadings must hold 10 numbers, got 11");
  CHECK(error([](FactorModel& m) { m.loadings(1, 1) = NAN; }).find("finite") != std::string::npos);
  FactorModel singular{{0.0, 0.0}, Matrix({1e10, 1e10}, 2, 1), {1e-30}};
  CHECK(error_of([&] { singular.law(); }).find("noise_variances must leave p(x) positive") !=
        std::string::npos);
  CHECK(error_of([&] { singular.log_likelihood(column_moments(Matrix(3, 3))); }) ==
        "FactorModel: mean must hold 3 numbers, as x has columns, got 2");
}
