#pragma once

#include <cstddef>
#include <functional>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/matrix_view.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// Guesses x₀: takes noised points x_t (N, D) and their ᾱ_t in [0, 1], gives (N, D). Whatever has
/// this signature drives the reverse samplers. Where ᾱ is 1 every denoiser here gives x_t itself.
using Denoiser = std::function<mixture::Matrix(mixture::MatrixView xt, double alpha_bar)>;

/// The notebook's own, who knows the noise: (x_t − √(1−ᾱ) ε) / √ᾱ.
/// @param epsilon  (N, D) the noise that was added
/// @throws std::invalid_argument  when called: another shape than x_t, or ᾱ = 0
Denoiser known_noise(mixture::Matrix epsilon);

/// x_t / √ᾱ, as if the noise were 0.
/// @throws std::invalid_argument  when called: ᾱ = 0
Denoiser naive();

/// E[x₀ | x_t]: posterior_mean().
Denoiser posterior_mean_of(mixture::GaussianMixture clean);

/// Draws from p(x₀ | x_t): Posterior::sample().
Denoiser posterior_sample_of(mixture::GaussianMixture clean, python::PythonRandom random);

/// E[x₀ | x_t] by someone who believes that x₀ has only this component.
/// @throws std::invalid_argument  component not below K
Denoiser one_mode_of(const mixture::GaussianMixture& clean, std::size_t component);

}  // namespace latent::diffusion
