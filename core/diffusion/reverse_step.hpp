#pragma once

namespace latent::diffusion {

/// One step of a sampler from noise level ᾱ_t to ᾱ_s > ᾱ_t: it replaces x by
/// kept · x + guessed · x̂₀ + noise · z, x̂₀ being the denoiser's guess and z ~ N(0, I).
struct ReverseStep {
  double kept;
  double guessed;
  double noise;
};

/// Which variance DDPM's step has, β = 1 − ᾱ_t / ᾱ_s being the noise that the step takes away.
enum class DdpmVariance {
  posterior,  ///< β (1−ᾱ_s) / (1−ᾱ_t), exact if x₀ were known
  beta,       ///< β, exact if x₀ were N(0, I)
};

/// Ancestral sampling. At ᾱ_s = 1 the guess itself, without noise.
/// Source: Ho, Jain & Abbeel (2020), eq. 7 and section 3.2
ReverseStep ddpm_step(double alpha_bar_t, double alpha_bar_s, DdpmVariance variance);

/// DDIM; deterministic at η = 0, ancestral sampling with the posterior variance at η = 1.
/// Source: Song, Meng & Ermon, Denoising Diffusion Implicit Models (2021), eq. 12 and 16
ReverseStep ddim_step(double alpha_bar_t, double alpha_bar_s, double eta);

/// Euler's step of length h = log ᾱ_s − log ᾱ_t along the probability-flow ODE, as it stands in
/// τ = −log ᾱ (dτ = β dt): dx/dτ = −½ (x + ∇ log p), with ∇ log p = (√ᾱ x̂₀ − x) / (1−ᾱ).
/// @param alpha_bar  where the slope is taken, 0 < ᾱ < 1
/// Source: Song et al., Score-Based Generative Modeling through SDEs (2021), eq. 13 and 32
ReverseStep ode_step(double alpha_bar, double h);

/// One step of Langevin dynamics at one noise level, x + h ∇ log p + √(2h) z with
/// h = 2 r² (1−ᾱ): r is the ratio of signal to noise, with the norm that a score has on average.
/// @param signal_to_noise  r
/// Source: Song et al. (2021), appendix G, algorithm 5
ReverseStep langevin_step(double alpha_bar, double signal_to_noise);

}  // namespace latent::diffusion
