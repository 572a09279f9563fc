#include "core/latent/factor_analysis.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

const FactorAnalysisOptions kPrecise{1e-11, 20'000};

}  // namespace

TEST_CASE("factor analysis never lowers the likelihood, which is that of its model") {
  const Matrix x = examples::rows_of(examples::two_factors(), 150);
  for (std::size_t latent = 1; latent <= 4; ++latent) {
    const FactorAnalysisFit fit = fit_factor_analysis(column_moments(x), latent, {1e-8, 3000});
    for (std::size_t t = 1; t < fit.log_likelihoods.size(); ++t) {
      CHECK(fit.log_likelihoods[t] >= fit.log_likelihoods[t - 1] - 1e-12);
    }
    CHECK(fit.log_likelihood == Approx(examples::mean_log_density(fit.model, x)).epsilon(1e-11));
    if (fit.converged) {
      CHECK(fit.log_likelihood == Approx(fit.log_likelihoods.back()).epsilon(1e-11));
    }
  }
}

TEST_CASE("at the maximum the slope of the likelihood is 0 in every loading and noise variance") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::one_factor(), 200));
  const FactorAnalysisFit fit = fit_factor_analysis(moments, 1, kPrecise);
  REQUIRE(fit.converged);
  const auto slope = [&](auto entry) {
    const auto at = [&](double change) {
      FactorModel model = fit.model;
      entry(model) += change;
      return model.log_likelihood(moments);
    };
    return (at(1e-4) - at(-1e-4)) / 2e-4;
  };
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(std::abs(slope([&](FactorModel& m) -> double& { return m.noise_variances[i]; })) < 1e-5);
    CHECK(std::abs(slope([&](FactorModel& m) -> double& { return m.loadings(i, 0); })) < 1e-5);
  }
}

TEST_CASE("another unit of a column shifts the log-likelihood by its log and scales its loadings") {
  const Matrix x = examples::rows_of(examples::one_factor(), 200);
  constexpr double kFactor = 3.0;
  const FactorAnalysisFit before = fit_factor_analysis(column_moments(x), 1, kPrecise);
  const FactorAnalysisFit after =
      fit_factor_analysis(column_moments(examples::rescaled(x, 4, kFactor)), 1, kPrecise);
  CHECK(after.log_likelihood == Approx(before.log_likelihood - std::log(kFactor)).epsilon(1e-9));
  for (std::size_t i = 0; i < 5; ++i) {
    const double unit = i == 4 ? kFactor : 1.0;
    CHECK(after.model.noise_variances[i] ==
          Approx(before.model.noise_variances[i] * unit * unit).epsilon(1e-4));
    CHECK(std::abs(after.model.loadings(i, 0)) ==
          Approx(std::abs(before.model.loadings(i, 0)) * unit).epsilon(1e-4));
  }
}

TEST_CASE("many rows give back the model that they come from") {
  const FactorModel model = examples::two_factors();
  const FactorAnalysisFit fit =
      fit_factor_analysis(column_moments(examples::rows_of(model, 40'000)), 2, {1e-6, 5000});
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(fit.model.noise_variances[i] == Approx(model.noise_variances[i]).margin(0.06));
  }
  const Matrix expected = model.covariance();
  for (std::size_t i = 0; i < 25; ++i) {
    CHECK(fit.model.covariance().values[i] == Approx(expected.values[i]).margin(0.08));
  }
}

TEST_CASE("uncorrelated columns leave no factor") {
  const ColumnMoments moments{
      50, {0.0, 0.0, 0.0}, Matrix({2.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 3.0}, 3, 3)};
  const FactorAnalysisStep step = factor_analysis_step(moments, {2.0, 0.5, 3.0}, 1);
  for (const double loading : step.model.loadings.values) CHECK(std::abs(loading) < 1e-7);
  const std::vector<double> variances{2.0, 0.5, 3.0};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(step.next_noise_variances[i] == Approx(variances[i]).epsilon(1e-13));
  }
  CHECK(step.log_likelihood == Approx(step.model.log_likelihood(moments)).epsilon(1e-13));
}

TEST_CASE("fewer rows than columns: the noise stays positive, the fit finite") {
  const Matrix x = examples::rows_of(examples::two_factors(), 4);
  const FactorAnalysisFit fit = fit_factor_analysis(column_moments(x), 1, {1e-2, 200});
  CHECK(std::isfinite(fit.log_likelihood));
  for (const double noise : fit.model.noise_variances) CHECK(noise > 0.0);
}

TEST_CASE("factor analysis names what does not fit") {
  const Matrix x = examples::rows_of(examples::two_factors(), 20);
  const ColumnMoments moments = column_moments(x);
  const auto error = [&](std::size_t latent, FactorAnalysisOptions options) {
    return error_of([&] { fit_factor_analysis(moments, latent, options); });
  };
  CHECK(error(5, {}) == "fit_factor_analysis: latent must be in 1 … 4, got 5");
  CHECK(error(1, {-1.0, 10}) == "fit_factor_analysis: tolerance must be at least 0, got -1");
  CHECK(error(1, {NAN, 10}) == "fit_factor_analysis: tolerance must be at least 0, got nan");
  CHECK(error(1, {1.0, 0}) == "fit_factor_analysis: max_iterations must be in 1 … 8000000, got 0");
  CHECK(error_of([&] { fit_factor_analysis(column_moments(examples::rescaled(x, 1, 0.0)), 1); }) ==
        "fit_factor_analysis: x must have a positive variance in column 1, got 0");
  CHECK(error_of([&] {
          factor_analysis_step(moments, {1.0, 1.0}, 1);
        }) == "factor_analysis_step: noise_variances must hold 5 numbers, got 2");
  CHECK(error_of([&] {
          factor_analysis_step(moments, {1.0, 0.0, 1.0, 1.0, 1.0}, 1);
        }) == "factor_analysis_step: noise_variances[1] must be at least 1e-300, got 0");
}
