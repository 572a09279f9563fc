#pragma once

#include <span>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/matrix_view.hpp"

namespace latent::latent_variable {

/// x = A z + b + √v ε with ε ~ N(0, I): a linear decoder from D latent values to M observed ones,
/// with noise.
struct NoisyDecoder {
  mixture::Matrix weights;      ///< (M, D) A, observation units per latent unit
  std::vector<double> bias;     ///< (M) b, observation units
  double noise_variance = 0.0;  ///< v > 0, observation units squared

  /// log p(x | zₙ).
  /// @param z  (N, D) latent units
  /// @param x  (M) observation units
  /// @returns (N) nats
  std::vector<double> log_likelihood(mixture::MatrixView z, std::span<const double> x) const;
};

/// The law of (z, x) when z has the given prior: a mixture in D + M dimensions, the D latent ones
/// first, of kind full (tied if the prior is).
/// @throws std::invalid_argument  the decoder's sizes or noise_variance outside those above
mixture::GaussianMixture joint(const mixture::GaussianMixture& prior, const NoisyDecoder& decoder);

}  // namespace latent::latent_variable
