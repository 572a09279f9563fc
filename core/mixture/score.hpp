#pragma once

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The score ∇ₓ log p(xₙ) = Σₖ p(k | xₙ) Σₖ⁻¹ (μₖ − xₙ): the way towards higher density.
/// @param x  (N, D) data units
/// @returns (N, D), one over data units
/// @throws std::invalid_argument  as regression()
Matrix score(const GaussianMixture& mixture, MatrixView x);

}  // namespace latent::mixture
