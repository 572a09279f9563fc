#pragma once

#include <span>
#include <vector>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// The Gaussian q with the highest evidence lower bound for one x that a search has found.
struct BestGaussian {
  DiagonalGaussian q;
  double bound;    ///< by the search's own Gauss–Hermite rule, nats
  int iterations;  ///< of the start that led there
};

/// Where a search may begin: the posterior's mean and variances, and a Gaussian as high as the
/// posterior at each of its highest nodes that is none of another's neighbours.
std::vector<DiagonalGaussian> gaussian_starts(const GridPosterior& posterior);

/// Maximises E_q[log p(x, z)] + H(q) over means and log deviations by BFGS from each start, and
/// keeps the best. The gradient needs none of f: with z = μ + σ ε it is E[g ε] / σ in μ and
/// E[g (ε² − 1)] + 1 in log σ, where g = log p(x, z).
/// @param x  (D) observation units
/// @param starts  at least one, each of K dimensions
/// @throws std::invalid_argument  as LatentModel::check(), DiagonalGaussian::check(); starts empty
/// Source: Opper & Archambeau, The variational Gaussian approximation revisited (2009); Nocedal &
/// Wright, Numerical Optimization (2006), algorithm 6.1
BestGaussian best_gaussian(const LatentModel& model, std::span<const double> x,
                           std::span<const DiagonalGaussian> starts);

}  // namespace latent::latent_variable
