#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// How far two densities are apart.
struct Divergences {
  double total_variation;  ///< ½ ∫ |p − q|, 0 … 1
  double kl_forward;       ///< KL(p ‖ q) = ∫ p log (p/q), nats
  double kl_reverse;       ///< KL(q ‖ p), nats
  double jensen_shannon;  ///< ½ KL(p ‖ m) + ½ KL(q ‖ m) with m = (p + q) / 2, 0 … log 2 nats
  double hellinger;       ///< the distance √(½ ∫ (√p − √q)²), 0 … 1
  double
      error;  ///< an upper estimate for each of the five; of the value itself where that is above 1
};

/// The divergences of two mixtures in one or two dimensions, by integrate(). In one dimension the
/// error is about 1e-12; in the plane the kink of |p − q| leaves 1e-9 to 1e-3. It also holds by how
/// much the integrals of p and of q fail to be 1: what lies too close together for doubles to tell
/// apart (a standard deviation of 1e-20 at a mean of 1) gives no NaN but an error near 1.
///
/// KL between Gaussian mixtures is always finite, as each is positive everywhere. It is computed
/// from log-densities, so that q may underflow where p has its mass: KL(N(0, 1) ‖ N(100, 1)) is
/// 5000. Only where log (p/q) itself is beyond 1e308 is it ∞.
/// @throws std::invalid_argument  as check_mixtures(), with at most 2 dimensions
/// Source: Cover & Thomas, Elements of Information Theory (2006), chapter 2; Lin, Divergence
/// Measures Based on the Shannon Entropy (1991)
Divergences divergences(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q);

}  // namespace latent::metrics
