#pragma once

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/matrix_view.hpp"

namespace latent::mixture {

/// (xₙ − μₖ)ᵀ Σₖ⁻¹ (xₙ − μₖ), the squared Mahalanobis distance to every component.
/// @param x  (N, D) data units
/// @returns (N, K) in squared standard deviations
/// @throws std::invalid_argument  x has not D columns, or is not finite
Matrix squared_mahalanobis(const GaussianMixture& mixture, MatrixView x);

}  // namespace latent::mixture
