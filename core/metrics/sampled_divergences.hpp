#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/metrics/mean_error.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// divergences() by draws, each with its standard error; for any dimension.
struct MonteCarloDivergences {
  MeanError total_variation;
  MeanError kl_forward;      ///< nats
  MeanError kl_reverse;      ///< nats
  MeanError jensen_shannon;  ///< nats
  MeanError hellinger;       ///< the distance; its error by the derivative of the root
};

/// Means of divergence_terms() over `count` draws of each of p and q, which are draws of
/// (p + q) / 2 in two strata. Unbiased but for the root.
/// @param count  of each, 2 … 100,000
/// @param random  first the draws of p, then those of q
/// @throws std::invalid_argument  count outside; as check_mixtures(), with at most 16 dimensions
MonteCarloDivergences monte_carlo_divergences(const mixture::GaussianMixture& p,
                                              const mixture::GaussianMixture& q, std::size_t count,
                                              python::PythonRandom& random);

/// Divergences of a sample's histogram from what p puts into its bins.
struct PlugInDivergences {
  double total_variation;
  double kl_from_truth;  ///< Σ q̂ log (q̂ / p), nats
  double jensen_shannon;
  double hellinger;
  double expected_kl;  ///< of kl_from_truth where the sample is p's: bins that p reaches less one
                       ///< over 2N, its bias
  double p_value;      ///< of 2N kl_from_truth, a χ² under p (the likelihood-ratio test)
};

/// A plug-in estimate with the known p, in one dimension. The bins lie within [low, high]; what is
/// outside goes into two more that reach to infinity. It sees only what bins see, so that it tends
/// to less than the divergence of the laws, and for few points it is more: even p's own draws are
/// expected_kl away. (Σ p log (p / q̂) is not given: it is ∞ as soon as a bin is empty.)
/// @param sample  (N) within ±kFarthest, N ≥ 1
/// @param low, high, bins  as histogram(); at most 10,000 bins
/// @throws std::invalid_argument  otherwise; more than one dimension or kMostCompared components
/// Source: Miller, Note on the Bias of Information Estimates (1955); Wilks, The Large-Sample
/// Distribution of the Likelihood Ratio (1938)
PlugInDivergences plug_in_divergences(std::span<const double> sample,
                                      const mixture::GaussianMixture& p, double low, double high,
                                      std::size_t bins);

}  // namespace latent::metrics
