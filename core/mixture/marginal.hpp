#pragma once

#include <cstddef>
#include <span>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The law of some coordinates of x, in the order asked for. Keeps the kind.
/// @param coordinates  at least one, distinct, each below D
/// @throws std::invalid_argument  otherwise
GaussianMixture marginal(const GaussianMixture& mixture, std::span<const std::size_t> coordinates);

}  // namespace latent::mixture
