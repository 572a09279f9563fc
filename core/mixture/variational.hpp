#pragma once

#include <functional>
#include <vector>

#include "core/mixture/em.hpp"
#include "core/mixture/initial_mixture.hpp"
#include "core/mixture/variational_posterior.hpp"

namespace latent::mixture {

/// One iteration: E step and M step.
struct VariationalStep {
  double lower_bound;           ///< after the M step, nats; scikit-learn's, without constants
  double change;                ///< from the iteration before; +∞ in the first
  double effective_components;  ///< exp of the entropy of the expected weights, 1 … K
};

struct VariationalFit {
  VariationalPosterior posterior;
  std::vector<VariationalStep> steps;
  EmStatus status;
  double lower_bound;  ///< of the last step; −∞ without steps
};

/// Variational Bayesian mixture an iteration at a time.
class Variational {
 public:
  /// Starts from responsibilities, as scikit-learn does.
  /// @param x  (N, D) data units; must live as long as this
  /// @param responsibilities  (N, K) non-negative, rows summing to 1
  /// @param options  tolerance is on the lower bound
  /// @throws std::invalid_argument  sizes that do not fit, values not finite or out of range
  Variational(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
              const VariationalPrior& prior, const EmOptions& options = {});

  /// Goes on from a posterior (warm start).
  Variational(MatrixView x, VariationalPosterior start, VariationalPrior prior,
              const EmOptions& options = {},
              double lower_bound = -std::numeric_limits<double>::infinity());

  /// One more iteration, unless the fit has ended.
  /// @returns whether it is still running
  bool step();

  EmStatus status() const { return status_; }
  const VariationalPosterior& posterior() const { return posterior_; }
  const std::vector<VariationalStep>& steps() const { return steps_; }
  VariationalFit fit() const;

 private:
  MatrixView x_;
  VariationalPrior prior_;
  EmOptions options_;
  VariationalPosterior posterior_;
  double lower_bound_ = -std::numeric_limits<double>::infinity();
  std::vector<VariationalStep> steps_;
  EmStatus status_ = EmStatus::running;
};

/// Called after each iteration; false cancels the fit.
using VariationalObserver = std::function<bool(const Variational&)>;

/// Iterates to convergence. Draws nothing.
VariationalFit fit_variational(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
                               const VariationalPrior& prior, const EmOptions& options = {},
                               const VariationalObserver& observer = {});

/// The mixture whose responsibilities are those of the variational E step: expected means and
/// covariances, each weight ∝ exp(E[log πₖ] + E[log N(x; μₖ, Λₖ⁻¹)]) / N(x; E[μₖ], E[Λₖ]⁻¹), which
/// does not depend on x.
GaussianMixture e_step_mixture(const VariationalPosterior& posterior);

}  // namespace latent::mixture
