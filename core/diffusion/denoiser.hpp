#pragma once

#include <cstddef>
#include <memory>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// Guesses x₀ from noised points; any one of them drives the reverse samplers. Where ᾱ is 1 every
/// denoiser here gives x_t itself.
class Denoiser {
 public:
  Denoiser() = default;
  Denoiser(const Denoiser&) = delete;
  Denoiser& operator=(const Denoiser&) = delete;
  virtual ~Denoiser() = default;

  /// @param xt  (N, D) noised points, data units
  /// @param alpha_bar  ᾱ_t in [0, 1]
  /// @returns (N, D) a guess at each x₀
  virtual Matrix operator()(MatrixView xt, double alpha_bar) = 0;
};

using DenoiserPointer = std::unique_ptr<Denoiser>;

/// The notebook's own, who knows the noise: (x_t − √(1−ᾱ) ε) / √ᾱ.
/// @param epsilon  (N, D) the noise that was added
/// @throws std::invalid_argument  epsilon not finite; when called: another shape than x_t, or ᾱ = 0
DenoiserPointer known_noise(Matrix epsilon);

/// x_t / √ᾱ, as if the noise were 0.
/// @throws std::invalid_argument  when called: ᾱ = 0
DenoiserPointer naive();

/// E[x₀ | x_t]: posterior_mean().
DenoiserPointer posterior_mean_of(mixture::GaussianMixture clean);

/// Draws from p(x₀ | x_t): Posterior::sample().
DenoiserPointer posterior_sample_of(mixture::GaussianMixture clean,
                                    const python::PythonRandom& random);

/// E[x₀ | x_t] by someone who believes that x₀ has only this component.
/// @throws std::invalid_argument  component not below K
DenoiserPointer one_mode_of(const mixture::GaussianMixture& clean, std::size_t component);

}  // namespace latent::diffusion
