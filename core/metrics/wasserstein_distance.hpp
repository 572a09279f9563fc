#pragma once

#include <cstddef>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// Wasserstein distance of two mixtures in one dimension: W₁ = ∫ |F − G| by the closed forms of F,
/// G and their integrals between the places where they cross; W₂ = (∫ (x − G⁻¹(F(x)))² p(x) dx)^½
/// by integrate(). A distance, in data units: W₂ and not W₂², of which W₂² ≤ W₂ below 1 looks
/// better. W₁ ≤ W₂ always.
/// @param order  1 or 2
/// @returns data units; right within about 1e-10 of the value
/// @throws std::invalid_argument  another order; as check_mixtures(), with one dimension
/// Source: Villani, Topics in Optimal Transportation (2003), 2.2
double wasserstein_distance(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q,
                            std::size_t order);

}  // namespace latent::metrics
