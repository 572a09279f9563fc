#pragma once

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/prepared_components.hpp"

namespace latent::mixture {

/// (xₙ − μₖ)ᵀ Σₖ⁻¹ (xₙ − μₖ), the squared Mahalanobis distance to every component.
/// @param x  (N, D) data units
/// @returns (N, K) in squared standard deviations
/// @throws std::invalid_argument  x has not D columns, or is not finite
Matrix squared_mahalanobis(const GaussianMixture& mixture, MatrixView x);

/// The same for components that need not be a mixture; their log_peaks play no part.
/// @param x  (N, D) finite
Matrix squared_mahalanobis(const Components& components, MatrixView x);

}  // namespace latent::mixture
