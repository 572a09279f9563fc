#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// q(z) = N(mean, diag variance), what a variational autoencoder's encoder gives of one x.
struct DiagonalGaussian {
  std::vector<double> mean;      ///< (K) latent units
  std::vector<double> variance;  ///< (K) latent units squared

  /// @throws std::invalid_argument  not of `dimension` dimensions; means or deviations beyond
  ///   kMostLatent, deviations below 1/kMostLatent
  void check(const char* where, std::size_t dimension) const;

  mixture::GaussianMixture as_mixture() const;

  /// log q(zₙ).
  /// @param z  (N, K)
  /// @returns (N) nats
  std::vector<double> log_density(MatrixView z) const;

  /// mean + deviation · ε, ε as random.gauss(0, 1) for each of K in turn.
  /// @returns (count, K)
  Matrix draw(std::size_t count, python::PythonRandom& random) const;

  /// KL(q‖N(0, I)) of each dimension, ½ (μ² + σ² − 1 − log σ²), nats.
  /// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), appendix B
  std::vector<double> standard_normal_divergence() const;
};

}  // namespace latent::latent_variable
