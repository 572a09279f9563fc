#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// log (wₖ N(xₙ; μₖ, Σₖ)) for every point and component: log p(x, k).
/// Finite while the squared Mahalanobis distance is (below 1e308), −∞ beyond; −∞ where wₖ is 0.
/// @param x  (N, D) data units
/// @returns (N, K), nats
/// @throws std::invalid_argument  x has not D columns, or is not finite
Matrix log_joint(const GaussianMixture& mixture, MatrixView x);

/// log p(xₙ) = log Σₖ wₖ N(xₙ; μₖ, Σₖ).
/// @param x  (N, D) data units
/// @returns (N) nats (per data unit to the power D)
/// @throws std::invalid_argument  x has not D columns, or is not finite
std::vector<double> log_density(const GaussianMixture& mixture, MatrixView x);

/// p(xₙ); 0 where it underflows (use log_density there).
/// @returns (N) per data unit to the power D
std::vector<double> density(const GaussianMixture& mixture, MatrixView x);

/// Σₙ log p(xₙ), nats.
double log_likelihood(const GaussianMixture& mixture, MatrixView x);

/// log Σ exp(values), without overflow: −∞ for an empty list or when all are −∞; NaN counts
/// as −∞.
double log_sum_exp(std::span<const double> values);

}  // namespace latent::mixture
