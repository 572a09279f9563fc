#pragma once

#include "core/diffusion/noising_step.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/matrix_view.hpp"

namespace latent::diffusion {

/// E[x₀ | x_t], the guess at x₀ with the least mean squared error for someone who sees x_t but not
/// the noise. By Tweedie's formula it needs only the score of p_t: (x_t + β s_t(x_t)) / √(1−β).
/// @param clean  the law of x₀, D dimensions
/// @param xt  (N, D) noised points, data units
/// @returns (N, D)
/// @throws std::invalid_argument  xt has not D columns or is not finite
/// Source: Efron, Tweedie's Formula and Selection Bias, JASA 106 (2011)
mixture::Matrix posterior_mean(const mixture::GaussianMixture& clean, const NoisingStep& step,
                               mixture::MatrixView xt);

}  // namespace latent::diffusion
