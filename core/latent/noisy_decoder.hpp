#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// x = A z + b + √v ε with ε ~ N(0, I): a linear decoder from D latent values to M observed ones,
/// with noise.
struct NoisyDecoder {
  Matrix weights;               ///< (M, D) A, observation units per latent unit
  std::vector<double> bias;     ///< (M) b, observation units
  double noise_variance = 0.0;  ///< v > 0, observation units squared

  /// log p(x | zₙ).
  /// @param z  (N, D) latent units
  /// @param x  (M) observation units
  /// @returns (N) nats
  std::vector<double> log_likelihood(MatrixView z, std::span<const double> x) const;

  /// The law of x when z has the given one. Kind tied stays tied, every other becomes full.
  /// @throws std::invalid_argument  sizes that do not fit each other and z, values not finite,
  ///   noise_variance not > 0
  mixture::GaussianMixture decode(const mixture::GaussianMixture& z) const;
};

}  // namespace latent::latent_variable
