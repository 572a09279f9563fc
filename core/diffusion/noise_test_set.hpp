#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/diffusion/noise_predictor.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// A mean with its standard error.
struct MeanWithError {
  double value;
  double standard_error;
};

/// How well noise is told, summed over the coordinates.
struct NoiseLoss {
  MeanWithError loss;     ///< E‖ε − ε_θ‖²
  MeanWithError optimum;  ///< E‖ε − E[ε | x_t]‖², which no predictor goes below
  MeanWithError excess;   ///< E‖ε_θ − E[ε | x_t]‖²: what loss less optimum tends to
};

/// Noised points that stay the same while a network is trained, with the noise that was added and
/// its exact expectation given x_t, −√(1−ᾱ_t) ∇ log p_t(x_t). Every time t has equally many, at
/// least two, so that the standard errors are those of a stratified sample.
class NoiseTestSet {
 public:
  /// @param clean  the law of x₀
  /// @param alpha_bars  (T) ᾱ₁ … ᾱ_T, each in [0, 1]
  /// @param count  points in all, rounded up to a multiple of T
  /// @throws std::invalid_argument  alpha_bars empty or out of range
  NoiseTestSet(const mixture::GaussianMixture& clean, std::span<const double> alpha_bars,
               std::size_t count, python::PythonRandom& random);

  std::size_t size() const { return alpha_bars_.size() * per_time_; }

  NoiseLoss evaluate(const NoisePredictor& predictor) const;

 private:
  std::vector<double> alpha_bars_;
  std::size_t per_time_;
  Matrix xt_;        ///< (T · per time, D)
  Matrix noise_;     ///< of the same shape
  Matrix expected_;  ///< E[ε | x_t]
};

}  // namespace latent::diffusion
