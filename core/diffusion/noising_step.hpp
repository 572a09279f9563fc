#pragma once

namespace latent::diffusion {

/// One step of a variance-preserving diffusion: x_t = √(1−β) x₀ + √β ε.
/// Source: Ho, Jain & Abbeel, Denoising Diffusion Probabilistic Models (2020), eq. 2
struct NoisingStep {
  double signal;  ///< √(1−β), the share of x₀ that is kept
  double noise;   ///< √β, the standard deviation that the step adds

  /// @param beta  the step's noise variance, 0 ≤ β < 1
  /// @throws std::invalid_argument  beta outside that range or NaN
  explicit NoisingStep(double beta);

  /// x_t of a clean value and a standard normal draw.
  double forward(double x0, double epsilon) const { return signal * x0 + noise * epsilon; }

  /// x₀ again, for whoever knows the ε that was added.
  double recover(double xt, double epsilon) const { return (xt - noise * epsilon) / signal; }
};

}  // namespace latent::diffusion
