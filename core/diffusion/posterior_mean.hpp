#pragma once

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/regression.hpp"

namespace latent::diffusion {

/// Σₖ Sₖ⁻¹ as a (D, D) matrix, Sₖ = ᾱ Σₖ + (1−ᾱ) I being p_t's covariance: symmetric, since the two
/// commute.
Matrix shrinkage(const mixture::GaussianMixture& clean, const mixture::GaussianMixture& noised,
                 std::size_t k);

/// x_t to E[x₀ | x_t, k] for each component k: μₖ + √ᾱ Σₖ Sₖ⁻¹ (x_t − √ᾱ μₖ).
/// @param noised  p_t
mixture::ComponentMaps posterior_maps(const mixture::GaussianMixture& clean,
                                      const mixture::GaussianMixture& noised, double alpha_bar);

/// E[x₀ | x_t], the guess at x₀ with the least mean squared error for someone who sees x_t but not
/// the noise. Equals Tweedie's formula, (x_t + (1−ᾱ) ∇ log p_t(x_t)) / √ᾱ, but keeps its digits
/// where ᾱ is small.
/// @param clean  the law of x₀, D dimensions
/// @param alpha_bar  0 … 1; at 1 x_t is x₀
/// @param xt  (N, D) noised points, data units
/// @returns (N, D)
/// @throws std::invalid_argument  alpha_bar outside its range; xt has not D columns, is not finite
///   or lies too far out (mixture::regression)
/// Source: Efron, Tweedie's Formula and Selection Bias, JASA 106 (2011)
Matrix posterior_mean(const mixture::GaussianMixture& clean, double alpha_bar, MatrixView xt);

}  // namespace latent::diffusion
