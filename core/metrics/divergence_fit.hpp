#pragma once

#include <cstddef>

#include "core/metrics/fit_objective.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// How a descent stands.
enum class FitStatus { descending, converged };

struct FitOptions {
  FitDivergence divergence = FitDivergence::kl_forward;
  bool free_weights = true;       ///< else they stay as they start
  double longest_step = 0.1;      ///< of any parameter, in its unit (see DivergenceFit)
  double tolerance = 1e-6;        ///< converged when no derivative is above
  std::size_t most_steps = 2000;  ///< converged or not
};

/// Gradient descent of a model's divergence from a truth, one step after another. Means are counted
/// in standard deviations of the whole truth (W₂² in its variance), σ by its logarithm, weights by
/// logits. Each step is as long as the last two gradients suggest (Barzilai & Borwein), at most
/// longest_step, and halved until the divergence falls by Armijo's condition: it never rises.
/// Deterministic. Source: Barzilai & Borwein, Two-Point Step Size Gradient Methods (1988); Nocedal
/// & Wright, Numerical Optimization (2006), 3.1
class DivergenceFit {
 public:
  /// @param start  the model before the first step
  /// @throws std::invalid_argument  as fit_objective(); longest_step or tolerance not positive
  DivergenceFit(mixture::GaussianMixture truth, const mixture::GaussianMixture& start,
                const FitOptions& options);

  /// @returns whether it has moved: not once it has converged, or after most_steps
  bool step();

  mixture::GaussianMixture mixture() const { return at_.mixture(); }
  /// Nats; of wasserstein2 W₂ itself, data units.
  double value() const;
  std::size_t steps() const { return steps_; }
  FitStatus status() const { return status_; }

 private:
  FitObjective scaled(const FitParameters& at) const;
  FitParameters moved(double length) const;
  double largest_slope() const;

  mixture::GaussianMixture truth_;
  FitOptions options_;
  double unit_;
  FitParameters at_;
  FitObjective objective_;
  double length_;  // of the next step, per unit of slope
  std::size_t steps_ = 0;
  FitStatus status_ = FitStatus::descending;
};

/// A model to start from: equal weights; for each component a mean, uniform from the truth's first
/// mean to its last and two standard deviations beyond, then σ, uniform on a logarithmic scale from
/// the least of the truth's to its whole standard deviation.
/// @throws std::invalid_argument  as check_fitted_truth(); no components or more than kMostFitted
mixture::GaussianMixture fit_start(const mixture::GaussianMixture& truth, std::size_t components,
                                   python::PythonRandom& random);

}  // namespace latent::metrics
