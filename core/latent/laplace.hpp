#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// Laplace's approximation of a mixture in one dimension: one Gaussian at its highest peak, with
/// the curvature of log p there (at least 1e-4 of its components'). It does not know the other
/// peaks.
/// @throws std::invalid_argument  more than one dimension
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 4.4
mixture::GaussianMixture laplace(const mixture::GaussianMixture& mixture);

}  // namespace latent::latent_variable
