#pragma once

#include <functional>
#include <limits>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/m_step.hpp"

namespace latent::mixture {

/// The most iterations of one fit.
inline constexpr int kMostIterations = 100'000;

/// scikit-learn's max_iter, tol and reg_covar, with its defaults.
struct EmOptions {
  int max_iterations = 100;        ///< 0 … kMostIterations; 0 gives the start back
  double tolerance = 1e-3;         ///< converged when the mean log-likelihood changes by less, nats
  double covariance_floor = 1e-6;  ///< added to every variance, data units squared; 0 … kFarthest
};

/// @throws std::invalid_argument  an option out of its range; names it
void check_options(const char* where, const EmOptions& options);

/// One iteration: E step and M step.
struct EmStep {
  double log_likelihood;               ///< mean over the points before the M step, nats
  double change;                       ///< from the iteration before; +∞ in the first
  std::vector<ComponentEvent> events;  ///< components that the M step had to repair
};

enum class EmStatus { running, converged, max_iterations, cancelled };

struct EmFit {
  GaussianMixture mixture;
  std::vector<EmStep> steps;
  EmStatus status;
  double log_likelihood;  ///< of the last step (scikit-learn's lower_bound_); −∞ without steps
};

/// Maximum-likelihood EM an iteration at a time, so that a caller can show it and stop it.
class Em {
 public:
  /// @param x  (N, D) data units; must live as long as this
  /// @param start  mixture of the kind to fit
  /// @param log_likelihood  where an earlier fit stopped (warm start), else −∞
  /// @throws std::invalid_argument  x empty, not finite or not D wide, or an option out of range
  Em(MatrixView x, GaussianMixture start, const EmOptions& options = {},
     double log_likelihood = -std::numeric_limits<double>::infinity());

  /// One more iteration, unless the fit has ended.
  /// @returns whether it is still running
  /// @throws std::invalid_argument  a point is so far out that its log-density is not finite
  bool step();

  EmStatus status() const { return status_; }
  const GaussianMixture& mixture() const { return mixture_; }
  const std::vector<EmStep>& steps() const { return steps_; }
  EmFit fit() const;

 private:
  MatrixView x_;
  EmOptions options_;
  DataMoments all_;
  GaussianMixture mixture_;
  double log_likelihood_;
  std::vector<EmStep> steps_;
  EmStatus status_ = EmStatus::running;
};

/// Called after each iteration; false cancels the fit.
using EmObserver = std::function<bool(const Em&)>;

/// EM from `start` to convergence. Draws nothing: the same start gives the same fit.
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 9.2.2; the stopping rule is
/// that of scikit-learn's GaussianMixture
EmFit fit_em(MatrixView x, const GaussianMixture& start, const EmOptions& options = {},
             double log_likelihood = -std::numeric_limits<double>::infinity(),
             const EmObserver& observer = {});

}  // namespace latent::mixture
