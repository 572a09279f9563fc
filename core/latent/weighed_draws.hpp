#pragma once

#include <cstddef>
#include <vector>

#include "core/latent/running_mean.hpp"

namespace latent::latent_variable {

/// Draws z of q for one x, as the bounds need them.
struct WeighedDraws {
  std::vector<double> log_likelihood;  ///< (N) log p(x | z), nats
  std::vector<double> log_ratio;       ///< (N) log q(z) − log p(z), nats
};

/// The evidence lower bound from draws of q, nats.
struct DrawnBound {
  DrawnMean reconstruction;    ///< E_q[log p(x | z)]
  DrawnMean prior_divergence;  ///< KL(q‖p(z)) = E_q[log q(z) − log p(z)]
  DrawnMean bound;  ///< reconstruction − β prior_divergence, its error from the same draws
};

/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.3
DrawnBound bound_from(const WeighedDraws& draws, double beta);

/// The mean over groups of L draws of log 1/L Σ p(x, z_l) / q(z_l).
/// @param size  L ≥ 1, which divides the number of draws
/// Source: Burda, Grosse & Salakhutdinov, Importance Weighted Autoencoders (2016), 3
DrawnMean importance_weighted(const WeighedDraws& draws, std::size_t size);

}  // namespace latent::latent_variable
