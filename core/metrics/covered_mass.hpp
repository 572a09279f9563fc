#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// How much of `truth` a sampler reaches: the mass of truth inside the union of the intervals
/// μₖ ± reach·σₖ of the sampler's components with positive weight, both in one dimension.
/// @param reach  standard deviations, positive; 1.96 holds 95 % of a normal distribution
/// @returns a share from 0 to 1
/// @throws std::invalid_argument  either mixture has more than one dimension, or reach not positive
double covered_mass(const mixture::GaussianMixture& sampler, const mixture::GaussianMixture& truth,
                    double reach);

}  // namespace latent::metrics
