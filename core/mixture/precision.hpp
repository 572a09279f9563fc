#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// Σₖ⁻¹ = Lₖ⁻ᵀ Lₖ⁻¹ as a (D, D) matrix, whatever the kind; exactly symmetric.
Matrix precision_of(const GaussianMixture& mixture, std::size_t k);

}  // namespace latent::mixture
