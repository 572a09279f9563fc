#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::diffusion {

/// How a network sees a noise level, by the angle ψ with tan ψ = √(1−ᾱ) / (√ᾱ s), s being the
/// deviation of x₀. In standardised units, x̃ of x_t and u = (x₀ − m) / s, noise and data are turned
/// out of x̃ and the network's v by that angle: ε = sin ψ x̃ + cos ψ v, u = cos ψ x̃ − sin ψ v.
/// With v = 0 both are the best linear estimates.
/// Source: Salimans & Ho, Progressive Distillation (2022), appendix D
struct NoiseLevel {
  double signal;   ///< √ᾱ
  double noise;    ///< √(1−ᾱ)
  double inverse;  ///< 1 over the deviation of x_t, one over data units
  double sine;     ///< sin ψ
  double cosine;   ///< cos ψ

  /// cos 2ψ, sin 2ψ, cos 4ψ, sin 4ψ: what the network is told of the level.
  std::array<double, 4> embedding() const;
};

/// How far from 0 the data of a network may lie, and how wide or narrow they may be: float32.
inline constexpr double kMostScale = 1e38;

/// The units in which a network sees its data.
class Standardised {
 public:
  /// Mean and deviation, the same in all directions, of a mixture.
  explicit Standardised(const mixture::GaussianMixture& clean);

  /// @param centre  (D) data units, within ±kMostScale
  /// @param deviation  data units, 1 / kMostScale … kMostScale
  /// @throws std::invalid_argument  anything else
  Standardised(std::vector<double> centre, double deviation);

  std::size_t dimension() const { return centre_.size(); }
  const std::vector<double>& centre() const { return centre_; }
  double deviation() const { return deviation_; }

  /// @throws std::invalid_argument  alpha_bar not in [0, 1]
  NoiseLevel level(double alpha_bar) const;

  /// Coordinate i of x_t in the network's units.
  double input(const NoiseLevel& level, double xt, std::size_t i) const {
    return (xt - level.signal * centre_[i]) * level.inverse;
  }

 private:
  std::vector<double> centre_;
  double deviation_;
};

}  // namespace latent::diffusion
