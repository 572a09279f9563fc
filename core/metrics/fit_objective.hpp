#pragma once

#include <Eigen/Core>
#include <cstddef>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// What a model q is to make small against a truth p.
enum class FitDivergence {
  kl_forward,      ///< KL(p ‖ q), nats
  kl_reverse,      ///< KL(q ‖ p), nats
  jensen_shannon,  ///< nats
  wasserstein2,    ///< W₂², data units squared
};

/// The most components of p and of q, and the widest truth: from its first mean to its last, in the
/// least of its standard deviations.
inline constexpr std::size_t kMostFitted = 8;
inline constexpr double kWidestFitted = 20.0;

/// A model with K components in one dimension by 3 K numbers that know no bounds.
struct FitParameters {
  Eigen::VectorXd means;           ///< (K) data units
  Eigen::VectorXd log_deviations;  ///< (K) log σₖ
  Eigen::VectorXd logits;          ///< (K) wₖ = exp(logitₖ) / Σ exp(logits)

  mixture::GaussianMixture mixture() const;
  /// A weight of 0 becomes 1e-300.
  static FitParameters of(const mixture::GaussianMixture& model);
};

struct FitObjective {
  double value;          ///< never negative
  FitParameters slopes;  ///< its derivative by each parameter
};

/// @throws std::invalid_argument  more than one dimension or kMostFitted components; a mean beyond
///   ±kFarthest; wider than kWidestFitted, or standard deviations that differ by more than that
///   factor
void check_fitted_truth(const char* where, const mixture::GaussianMixture& truth);

/// The divergence of a model and its derivatives: the integrand's exact derivatives on the same
/// evenly spaced nodes, at least 8 in the least standard deviation and to nine standard deviations
/// beyond the outermost component. The trapezoidal rule is then within about 1e-9 (relative) of the
/// integral; 1e-6 where a model's components lie a hundred of their σ apart.
///
/// W₂² = ∫ (x − y)² du along the monotone coupling G(x) = F(y) = u, whose nodes are evenly spaced
/// in x + y: du = p g / (p + g) d(x + y) is smooth even where a quantile function is steep.
/// @param truth  one dimension
/// @throws std::invalid_argument  as check_fitted_truth(); a component of the model narrower than
/// 1/4 of the truth's narrowest,
///   broader than the truth as a whole, or farther off than twice its breadth
/// Source: Villani, Topics in Optimal Transportation (2003), 2.2
FitObjective fit_objective(const mixture::GaussianMixture& truth, const FitParameters& at,
                           FitDivergence divergence);

}  // namespace latent::metrics
