#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// x = W z + μ + ε with ε ~ N(0, V): a linear decoder from K latent values to D observed ones, with
/// Gaussian noise. For a mixture of Gaussians as prior of z everything stays such a mixture.
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 2.3.3
class LinearGaussian {
 public:
  /// Isotropic noise, V = v I.
  /// @param w  (D, K) W, observation units per latent unit
  /// @param mu  (D) μ, observation units
  /// @param noise_variance  v > 0, observation units squared
  /// @throws std::invalid_argument  sizes that do not fit each other, values not finite, v not > 0
  LinearGaussian(Matrix w, std::vector<double> mu, double noise_variance);

  /// Any noise.
  /// @param noise  V in observation units squared: its one variance, D variances, or (D, D) row by
  ///   row; for D = 1 all are the same
  /// @throws std::invalid_argument  as above, or V not symmetric and positive definite
  LinearGaussian(Matrix w, std::vector<double> mu, std::vector<double> noise);

  std::size_t dimension() const { return w_.rows; }         ///< D
  std::size_t latent_dimension() const { return w_.cols; }  ///< K
  const Matrix& w() const { return w_; }                    ///< (D, K)
  const std::vector<double>& mu() const { return mu_; }     ///< (D)

  /// N(0, V), the law of ε: one component.
  const mixture::GaussianMixture& noise() const { return noise_; }

  /// log p(x | zₙ).
  /// @param z  (N, K) latent units
  /// @param x  (D) observation units
  /// @returns (N) nats
  std::vector<double> log_likelihood(MatrixView z, std::span<const double> x) const;

  /// p(x): component k is N(W mₖ + μ, W Sₖ Wᵀ + V). Kind tied stays tied, every other becomes full.
  /// @param prior  of K dimensions
  /// @throws std::invalid_argument  a prior of other dimension, or V so small that p(x) is singular
  mixture::GaussianMixture observed(const mixture::GaussianMixture& prior) const;

  /// p(z, x): z's K coordinates, then x's D; kinds as in observed().
  /// @throws std::invalid_argument  as observed()
  mixture::GaussianMixture joint(const mixture::GaussianMixture& prior) const;

  /// p(z | x), a mixture of full covariances: component k is
  /// N(mₖ + Cₖ Wᵀ V⁻¹ (x − W mₖ − μ), Cₖ) with Cₖ = (Sₖ⁻¹ + Wᵀ V⁻¹ W)⁻¹. It is conditional() of the
  /// joint law, but by precisions, in which no digits cancel where the noise is small.
  /// @param x  (D) observation units
  /// @throws std::invalid_argument  as observed(), x not D finite numbers
  mixture::GaussianMixture posterior(const mixture::GaussianMixture& prior,
                                     std::span<const double> x) const;

 private:
  void check_prior(const mixture::GaussianMixture& prior) const;
  /// @param rest  (D) written: x − W z − μ
  /// @param white  (D) written: L⁻¹ of it, with V = L Lᵀ
  /// @returns ‖white‖²
  double whitened_residual(std::span<const double> x, std::span<const double> z,
                           std::span<double> rest, std::span<double> white) const;
  /// (D, K) L⁻¹ W: W where the noise is N(0, I).
  Matrix whitened_w() const;

  Matrix w_;
  std::vector<double> mu_;
  mixture::GaussianMixture noise_;
};

}  // namespace latent::latent_variable
