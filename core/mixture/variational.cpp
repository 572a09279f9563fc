#include "core/mixture/variational.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/digamma.hpp"
#include "core/mixture/sufficient_statistics.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "fit_variational";

CovarianceKind scatter_kind(CovarianceKind kind) {
  return kind == CovarianceKind::tied ? CovarianceKind::full : kind;
}

/// E[log πₖ] + E[log N(x; μₖ, Λₖ⁻¹)] where x is the mean: (K), nats.
/// Source: Bishop (2006), 10.64–10.66
std::vector<double> expected_log_peaks(const VariationalPosterior& posterior) {
  const std::size_t d = posterior.means.cols;
  const double dimension = static_cast<double>(d);
  std::vector<double> result = expected_log_weights(posterior);
  for (std::size_t k = 0; k < result.size(); ++k) {
    const std::size_t of = covariance_index(posterior.kind, k);
    const double nu = posterior.degrees_of_freedom[of];
    double log_precision = dimension * std::log(2.0);
    for (std::size_t i = 0; i < d; ++i) {
      log_precision += digamma(0.5 * (nu - static_cast<double>(i)));
    }
    result[k] += log_determinant(posterior, of) - 0.5 * dimension * std::log(nu) -
                 0.5 * dimension * std::log(2.0 * std::numbers::pi) +
                 0.5 * (log_precision - dimension / posterior.mean_precision[k]);
  }
  return result;
}

void check_start(MatrixView x, const VariationalPosterior& start, const VariationalPrior& prior) {
  if (x.rows == 0) fail(kWhere, {"x must hold at least one point, got none"});
  check_data(kWhere, x, start.means.cols);
  check_prior(kWhere, prior, start.kind, x.cols);
}

VariationalPosterior first_posterior(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
                                     const VariationalPrior& prior, double floor) {
  check_prior(kWhere, prior, kind, x.cols);
  // Means first (and all checks), so that the scatter is taken about them.
  const GaussianMixture start = m_step(x, responsibilities, CovarianceKind::spherical, 1.0).mixture;
  return variational_m_step(
      weighted_statistics(x, scatter_kind(kind), weights_from(responsibilities), start.means()),
      prior, kind, floor);
}

}  // namespace

Variational::Variational(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
                         const VariationalPrior& prior, const EmOptions& options)
    : Variational(x, first_posterior(x, responsibilities, kind, prior, options.covariance_floor),
                  prior, options) {}

Variational::Variational(MatrixView x, VariationalPosterior start, VariationalPrior prior,
                         const EmOptions& options, double lower_bound)
    : x_(x),
      prior_(std::move(prior)),
      options_(options),
      posterior_(std::move(start)),
      lower_bound_(lower_bound) {
  check_start(x_, posterior_, prior_);
  check_options(kWhere, options_);
  if (options_.max_iterations == 0) status_ = EmStatus::max_iterations;
}

bool Variational::step() {
  if (status_ != EmStatus::running) return false;
  const std::vector<double> log_peaks = expected_log_peaks(posterior_);
  const Components components{posterior_.kind, posterior_.means, posterior_.inverse_factors,
                              log_peaks};
  const SufficientStatistics statistics = sufficient_statistics(
      x_, components, posterior_.means, {scatter_kind(posterior_.kind), true});
  if (!std::isfinite(statistics.log_likelihood)) {
    fail(kWhere, {"x must have a finite log-density under the mixture"});
  }
  posterior_ = variational_m_step(statistics, prior_, posterior_.kind, options_.covariance_floor);
  const double bound = mixture::lower_bound(posterior_, statistics.entropy);
  if (!std::isfinite(bound)) {
    fail(kWhere,
         {"x and prior.weight_concentration must keep the lower bound finite, got ", bound});
  }
  steps_.push_back(
      {bound, bound - lower_bound_, effective_components(mixture_of(posterior_).weights())});
  lower_bound_ = bound;
  if (std::abs(steps_.back().change) < options_.tolerance) {
    status_ = EmStatus::converged;
  } else if (steps_.size() == static_cast<std::size_t>(options_.max_iterations)) {
    status_ = EmStatus::max_iterations;
  }
  return status_ == EmStatus::running;
}

VariationalFit Variational::fit() const { return {posterior_, steps_, status_, lower_bound_}; }

VariationalFit fit_variational(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
                               const VariationalPrior& prior, const EmOptions& options,
                               const VariationalObserver& observer) {
  Variational run(x, responsibilities, kind, prior, options);
  while (run.status() == EmStatus::running) {
    run.step();
    if (observer && !observer(run)) {
      VariationalFit fit = run.fit();
      if (fit.status == EmStatus::running) fit.status = EmStatus::cancelled;
      return fit;
    }
  }
  return run.fit();
}

GaussianMixture e_step_mixture(const VariationalPosterior& posterior) {
  std::vector<double> weights = expected_log_peaks(posterior);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    weights[k] -= log_determinant(posterior, covariance_index(posterior.kind, k));
  }
  const double largest = *std::max_element(weights.begin(), weights.end());
  double total = 0.0;
  for (double& weight : weights) total += weight = std::exp(weight - largest);
  for (double& weight : weights) weight /= total;
  return {std::move(weights), posterior.means, posterior.kind, posterior.covariances};
}

}  // namespace latent::mixture
