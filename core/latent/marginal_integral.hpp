#pragma once

#include <span>

#include "core/latent/noisy_decoder.hpp"
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

/// The integral for a mixture as prior and a linear decoder with noise. p(x) is the prior's affine
/// image. As N(x; m, v)² = N(x; m, v/2) (4πv)^(−M/2), so is E[p(x | z)²], up to that factor.
/// The posterior's component k has the covariance Σₖ − Wᵀ W and the mean μₖ + Wᵀ L⁻¹ (x − A μₖ −
/// b), where L Lᵀ = A Σₖ Aᵀ + v I and W = L⁻¹ A Σₖ.
/// @param x  (M) observation units
/// @throws std::invalid_argument  as NoisyDecoder::decode(); x not M finite numbers
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 2.3.3
MarginalIntegral marginal_integral(const mixture::GaussianMixture& prior,
                                   const NoisyDecoder& decoder, std::span<const double> x);

}  // namespace latent::latent_variable
