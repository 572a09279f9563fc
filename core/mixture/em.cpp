#include "core/mixture/em.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/sufficient_statistics.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "fit_em";

MatrixView checked(MatrixView x, const GaussianMixture& start, const EmOptions& options) {
  if (x.rows == 0) fail(kWhere, {"x must hold at least one point, got none"});
  check_data(kWhere, x, start.dimension());
  check_options(kWhere, options);
  return x;
}

/// Whether so little of the spread is left within the components that the difference of two large
/// numbers would not tell it, or left nothing but rounding.
bool tied_lost_digits(const DataMoments& all, const MStep& next) {
  for (const ComponentEvent& event : next.events) {
    if (event.repair == Repair::collapsed) return true;
  }
  for (std::size_t i = 0; i < next.mixture.dimension(); ++i) {
    const std::size_t at = i * (next.mixture.dimension() + 1);
    if (next.mixture.covariances()[at] < 1e-4 * all.covariance.values[at]) return true;
  }
  return false;
}

}  // namespace

void check_options(const char* where, const EmOptions& options) {
  check_range(where, "max_iterations", options.max_iterations, 0, kMostIterations);
  if (!(options.tolerance >= 0.0)) {
    fail(where, {"tolerance must be at least 0, got ", options.tolerance});
  }
  check_range(where, "covariance_floor", options.covariance_floor, 0.0, kFarthest);
}

Em::Em(MatrixView x, GaussianMixture start, const EmOptions& options, double log_likelihood)
    : x_(checked(x, start, options)),
      options_(options),
      // Only a tied covariance is made from what the means leave of all points' moments.
      all_(start.kind() == CovarianceKind::tied ? data_moments(x) : DataMoments{}),
      mixture_(std::move(start)),
      log_likelihood_(log_likelihood) {
  if (options_.max_iterations == 0) status_ = EmStatus::max_iterations;
}

bool Em::step() {
  if (status_ != EmStatus::running) return false;
  const CovarianceKind kind = mixture_.kind();
  const Components components = components_of(mixture_);
  SufficientStatistics statistics = sufficient_statistics(x_, components, mixture_.means(), {kind});
  const double log_likelihood = statistics.log_likelihood / static_cast<double>(x_.rows);
  if (!std::isfinite(log_likelihood)) {
    fail(kWhere,
         {"x must have a finite log-density under the mixture, got a mean of ", log_likelihood});
  }
  if (kind != CovarianceKind::tied && scatter_lost_digits(statistics, kind)) {
    statistics = sufficient_statistics(x_, components, new_means(statistics), {kind});
  }
  MStep next = m_step(statistics, all_, mixture_, options_.covariance_floor);
  if (kind == CovarianceKind::tied && tied_lost_digits(all_, next)) {
    statistics =
        sufficient_statistics(x_, components, new_means(statistics), {CovarianceKind::full});
    next = m_step(statistics, all_, mixture_, options_.covariance_floor);
  }
  mixture_ = std::move(next.mixture);
  steps_.push_back({log_likelihood, log_likelihood - log_likelihood_, std::move(next.events)});
  log_likelihood_ = log_likelihood;
  if (std::abs(steps_.back().change) < options_.tolerance) {
    status_ = EmStatus::converged;
  } else if (steps_.size() == static_cast<std::size_t>(options_.max_iterations)) {
    status_ = EmStatus::max_iterations;
  }
  return status_ == EmStatus::running;
}

EmFit Em::fit() const { return {mixture_, steps_, status_, log_likelihood_}; }

EmFit fit_em(MatrixView x, const GaussianMixture& start, const EmOptions& options,
             double log_likelihood, const EmObserver& observer) {
  Em em(x, start, options, log_likelihood);
  while (em.status() == EmStatus::running) {
    em.step();
    if (observer && !observer(em)) {
      EmFit fit = em.fit();
      if (fit.status == EmStatus::running) fit.status = EmStatus::cancelled;
      return fit;
    }
  }
  return em.fit();
}

}  // namespace latent::mixture
