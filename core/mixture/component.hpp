#pragma once

#include <cstddef>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// One component of a mixture, alone: N(μₖ, Σₖ). Keeps the kind.
/// @throws std::invalid_argument  k not below K
GaussianMixture component(const GaussianMixture& mixture, std::size_t k);

}  // namespace latent::mixture
