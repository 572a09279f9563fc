#include "core/latent/factor_analysis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "core/base/check.hpp"
#include "core/latent/factor_em.hpp"
#include "core/latent/principal_axes.hpp"

namespace latent::latent_variable {
namespace {

void check(const char* where, const ColumnMoments& moments, std::size_t latent) {
  moments.check(where);
  check_varying_columns(where, moments);
  check_count(where, "latent", latent, 1, moments.columns() - 1);
}

/// factor_analysis_step() of what has been checked.
FactorAnalysisStep step(const ColumnMoments& moments, std::vector<double> noise_variances,
                        std::size_t latent) {
  const std::size_t d = moments.columns();
  std::vector<double> deviations(d);
  double log_peak = 0.0;
  for (std::size_t i = 0; i < d; ++i) {
    deviations[i] = std::sqrt(noise_variances[i]);
    log_peak -= 0.5 * std::log(2.0 * std::numbers::pi * noise_variances[i]);
  }
  Matrix scaled(d, d);
  double squares = 0.0;  // what is left of the squared length of the scaled rows
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      scaled(i, j) = moments.covariance(i, j) / deviations[i] / deviations[j];
    }
    squares += scaled(i, i);
  }
  const PrincipalAxes principal = principal_axes(scaled);
  FactorAnalysisStep result{{moments.mean, Matrix(d, latent), std::move(noise_variances)},
                            log_peak,
                            std::vector<double>(d)};
  for (std::size_t j = 0; j < latent; ++j) {
    const double s = principal.eigenvalues[j];
    if (!(s > 1.0)) break;
    squares -= s - 1.0;
    result.log_likelihood -= 0.5 * std::log(s);
    for (std::size_t i = 0; i < d; ++i) {
      result.model.loadings(i, j) = std::sqrt(s - 1.0) * principal.axes(j, i) * deviations[i];
    }
  }
  result.log_likelihood -= 0.5 * squares;
  for (std::size_t i = 0; i < d; ++i) {
    const double variance = moments.covariance(i, i);
    double left = variance;
    for (const double loading : result.model.loadings.row(i)) left -= loading * loading;
    result.next_noise_variances[i] = std::max(left, kLeastNoiseShare * variance);
  }
  return result;
}

}  // namespace

FactorAnalysisStep factor_analysis_step(const ColumnMoments& moments,
                                        std::vector<double> noise_variances, std::size_t latent) {
  constexpr const char* kWhere = "factor_analysis_step";
  check(kWhere, moments, latent);
  const std::size_t d = moments.columns();
  if (noise_variances.size() != d) {
    fail(kWhere, {"noise_variances must hold ", d, " numbers, got ", noise_variances.size()});
  }
  FactorModel{moments.mean, Matrix(d, latent), noise_variances}.check(kWhere);
  return step(moments, std::move(noise_variances), latent);
}

FactorAnalysisFit fit_factor_analysis(const ColumnMoments& moments, std::size_t latent,
                                      const FactorAnalysisOptions& options) {
  constexpr const char* kWhere = "fit_factor_analysis";
  check(kWhere, moments, latent);
  if (!(options.tolerance >= 0.0)) {
    fail(kWhere, {"tolerance must be at least 0, got ", options.tolerance});
  }
  const std::size_t d = moments.columns();
  check_count(kWhere, "max_iterations", options.max_iterations, 1, kMostFactorWork / (d * d * d));
  const auto rows = static_cast<double>(moments.count);
  FactorAnalysisFit fit{{}, {}, 0.0, false};
  std::vector<double> noise(moments.columns(), 1.0);
  double before = -std::numeric_limits<double>::infinity();
  while (!fit.converged && fit.log_likelihoods.size() < options.max_iterations) {
    FactorAnalysisStep next = step(moments, std::move(noise), latent);
    fit.log_likelihoods.push_back(next.log_likelihood);
    fit.converged = rows * (next.log_likelihood - before) < options.tolerance;
    before = next.log_likelihood;
    noise = std::move(next.next_noise_variances);
    fit.model = std::move(next.model);
  }
  // Where it has not converged the noise variances are those of after the last step.
  if (!fit.converged) fit.model.noise_variances = std::move(noise);
  fit.model.check(kWhere);
  fit.log_likelihood = fit.model.log_likelihood(moments);
  return fit;
}

}  // namespace latent::latent_variable
