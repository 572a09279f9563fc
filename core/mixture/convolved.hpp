#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The law of x + √v ε, ε being N(0, I): every covariance becomes Σₖ + v I. Keeps the kind.
/// @param noise_variance  v ≥ 0, data units squared
/// @throws std::invalid_argument  noise_variance negative or not finite
GaussianMixture convolved(const GaussianMixture& mixture, double noise_variance);

}  // namespace latent::mixture
