#pragma once

#include <cstddef>
#include <span>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The law of the other coordinates, ascending, when some are known: component k becomes
/// N(μ_u + Σ_uo Σ_oo⁻¹ (x_o − μ_o), Σ_uu − Σ_uo Σ_oo⁻¹ Σ_ou) with weight ∝ wₖ N(x_o; μ_o, Σ_oo).
/// Keeps the kind.
/// @param coordinates  the known ones (o): at least one, distinct, below D, not all
/// @param values  x_o, one for each, data units
/// @throws std::invalid_argument  otherwise, or the values so far out that no weight can be told
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 2.3.1
GaussianMixture conditional(const GaussianMixture& mixture,
                            std::span<const std::size_t> coordinates,
                            std::span<const double> values);

}  // namespace latent::mixture
