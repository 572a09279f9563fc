#pragma once

#include <span>

#include "core/latent/linear_gaussian.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// p(x) = ∫ p(x | z) p(z) dz at one x, in closed form, with all that estimates are judged by.
struct MarginalIntegral {
  double log_density;         ///< log p(x), nats
  double relative_deviation;  ///< of p(x | z) with z from the prior, over p(x): the mean of
                              ///< n such draws has this / √n as its relative standard
                              ///< error; ∞ beyond the range of a double
  mixture::GaussianMixture posterior;  ///< p(z | x)
};

/// The integral for a mixture as prior and a linear decoder with noise. As N(x; m, V)² is
/// N(x; m, V/2) times a constant, E[p(x | z)²] is such an integral as well.
/// @param x  (D) observation units
/// @throws std::invalid_argument  as LinearGaussian::observed(); x not D finite numbers
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 2.3.3
MarginalIntegral marginal_integral(const mixture::GaussianMixture& prior,
                                   const LinearGaussian& decoder, std::span<const double> x);

}  // namespace latent::latent_variable
