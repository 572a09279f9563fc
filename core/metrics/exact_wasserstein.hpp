#pragma once

#include <cstddef>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// Wasserstein-1 distance of a sample from a mixture itself, in one dimension: ∫ |F_N(x) − F(x)| dx
/// with the sample's and the mixture's distribution functions. No draws from the mixture are
/// needed, so that the sample's own randomness is all there is.
/// @param sample  N values, data units, in any order, within ±kFarthest
/// @returns data units
/// @throws std::invalid_argument  more than one dimension; sample empty or not finite
double exact_wasserstein(std::vector<double> sample, const mixture::GaussianMixture& mixture);

/// E of exact_wasserstein() over samples of `count` independent draws from the mixture: ∫ E|B/N −
/// F(x)| dx with B ~ Binomial(N, F(x)), by binomial_mean_deviation() and a quadrature that is right
/// within 1e-5 of the result.
/// @param count  N, at least 1
/// @throws std::invalid_argument  more than one dimension, or count is 0
double expected_wasserstein(std::size_t count, const mixture::GaussianMixture& mixture);

}  // namespace latent::metrics
