#include "core/latent/factor_em.hpp"

#include <cmath>

#include "core/latent/factor_analysis.hpp"
#include "core/latent/pca.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

/// EM from a random start, checked to rise all the way.
FactorModel after_em(const ColumnMoments& moments, std::size_t latent, FactorNoise noise,
                     int steps) {
  PythonRandom random(11);
  FactorModel model = start_factors(moments, latent, noise, random);
  double before = model.log_likelihood(moments);
  for (int t = 0; t < steps; ++t) {
    model = em_step(moments, model);
    const double now = model.log_likelihood(moments);
    REQUIRE(now >= before - 1e-12);
    before = now;
  }
  return model;
}

}  // namespace

TEST_CASE("EM of probabilistic PCA rises all the way to the closed form") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 200));
  const FactorModel model = after_em(moments, 2, FactorNoise::isotropic, 1500);
  const PcaFit closed = pca(moments, 2);
  CHECK(model.log_likelihood(moments) == Approx(closed.log_likelihood).epsilon(1e-12));
  CHECK(model.noise_variances[0] == Approx(closed.model.noise_variances[0]).epsilon(1e-8));
  for (std::size_t i = 0; i < 25; ++i) {
    CHECK(model.covariance().values[i] ==
          Approx(closed.model.covariance().values[i]).epsilon(1e-7).margin(1e-7));
  }
}

TEST_CASE("EM of factor analysis rises, and where it ends the other algorithm ends as well") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::one_factor(), 200));
  const FactorModel model = after_em(moments, 1, FactorNoise::diagonal, 1000);
  const FactorAnalysisFit fit = fit_factor_analysis(moments, 1, {1e-11, 20'000});
  CHECK(model.log_likelihood(moments) == Approx(fit.log_likelihood).epsilon(1e-8));
}

TEST_CASE("one step is that of the expectations, row by row") {
  const FactorModel model{{0.5, -1.0}, Matrix({0.8, 0.3}, 2, 1), {0.5, 0.4}};
  const Matrix x({1.0, 0.0, -2.0, 1.0, 0.4, -0.7}, 3, 2);
  const ColumnMoments moments = column_moments(x);
  const double precision = 1.0 + 0.64 / 0.5 + 0.09 / 0.4;  // of z | x
  std::vector<double> cross(2);
  double second = 0.0;
  for (std::size_t n = 0; n < 3; ++n) {
    double z = 0.0;
    for (std::size_t i = 0; i < 2; ++i) {
      z +=
          model.loadings(i, 0) / model.noise_variances[i] * (x(n, i) - moments.mean[i]) / precision;
    }
    second += (1.0 / precision + z * z) / 3.0;
    for (std::size_t i = 0; i < 2; ++i) cross[i] += (x(n, i) - moments.mean[i]) * z / 3.0;
  }
  const FactorModel next = em_step(moments, model);
  CHECK(next.mean == moments.mean);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(next.loadings(i, 0) == Approx(cross[i] / second).epsilon(1e-13));
    CHECK(next.noise_variances[i] ==
          Approx(moments.covariance(i, i) - cross[i] * cross[i] / second).epsilon(1e-13));
  }
}

TEST_CASE("a start has half of each column's variance as noise, the same for one seed") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 50));
  PythonRandom first(4);
  PythonRandom second(4);
  const FactorModel a = start_factors(moments, 2, FactorNoise::diagonal, first);
  const FactorModel b = start_factors(moments, 2, FactorNoise::diagonal, second);
  CHECK(a.loadings.values == b.loadings.values);
  PythonRandom draws(4);
  for (std::size_t i = 0; i < 5; ++i) {
    const double half = 0.5 * moments.covariance(i, i);
    CHECK(a.noise_variances[i] == Approx(half).epsilon(1e-14));
    for (std::size_t j = 0; j < 2; ++j) {
      CHECK(a.loadings(i, j) == Approx(draws.gauss(0.0, std::sqrt(half / 2.0))).epsilon(1e-13));
    }
  }
}

TEST_CASE("EM names what does not fit, a constant column first of all") {
  const Matrix x = examples::rows_of(examples::two_factors(), 20);
  const ColumnMoments constant = column_moments(examples::rescaled(x, 3, 0.0));
  PythonRandom random(1);
  CHECK(error_of([&] { start_factors(constant, 2, FactorNoise::diagonal, random); }) ==
        "start_factors: x must have a positive variance in column 3, got 0");
  CHECK(error_of([&] { em_step(constant, examples::two_factors()); }) ==
        "em_step: x must have a positive variance in column 3, got 0");
  CHECK(error_of([&] { start_factors(column_moments(x), 5, FactorNoise::diagonal, random); }) ==
        "start_factors: latent must be in 1 … 4, got 5");
  const ColumnMoments other{9, {0.0, 0.0}, Matrix({1.0, 0.0, 0.0, 1.0}, 2, 2)};
  CHECK(error_of([&] { em_step(other, examples::two_factors()); }) ==
        "em_step: mean must hold 2 numbers, got 5");
}
