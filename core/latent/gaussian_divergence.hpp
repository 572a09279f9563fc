#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// KL(q‖p) of two Gaussians, ½ (tr Σₚ⁻¹ Σ_q + ‖Lₚ⁻¹ (μ_q − μₚ)‖² − K + log |Σₚ| / |Σ_q|), nats.
/// @param q, p  of one component each and of the same dimension K
/// @throws std::invalid_argument  otherwise
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), exercise 2.13
double gaussian_divergence(const mixture::GaussianMixture& q, const mixture::GaussianMixture& p);

}  // namespace latent::latent_variable
