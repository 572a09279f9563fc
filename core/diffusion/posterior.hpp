#pragma once

#include <span>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/regression.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// p(x₀ | x_t), everything that x_t tells about x₀: itself a mixture. With p_t's covariances
/// Sₖ = ᾱ Σₖ + (1−ᾱ) I its weights are p(k | x_t), its means those of posterior_maps(), and its
/// covariances (1−ᾱ) Σₖ Sₖ⁻¹, the same for every x_t.
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), eq. 2.116
class Posterior {
 public:
  /// @param clean  the law of x₀, D dimensions
  /// @param alpha_bar  0 ≤ ᾱ < 1: without noise nothing is left to ask
  /// @throws std::invalid_argument  alpha_bar outside that range
  Posterior(const mixture::GaussianMixture& clean, double alpha_bar);

  /// The mixture for one x_t.
  /// @param xt  (D) data units
  /// @throws std::invalid_argument  as mixture::responsibilities()
  mixture::GaussianMixture given(std::span<const double> xt) const;

  /// One draw of x₀ for each x_t. In Python, with the weights w, means m and Cholesky factors L of
  /// the mixture given each x_t in turn:
  ///
  ///     k = random.choices(range(K), cum_weights=list(itertools.accumulate(w)))[0]
  ///     e = [random.gauss(0, 1) for _ in range(D)]
  ///     x0 = [m[k][i] + sum(L[k][i][j] * e[j] for j in range(i + 1)) for i in range(D)]
  ///
  /// @param xt  (N, D) data units
  /// @returns (N, D)
  /// @throws std::invalid_argument  as mixture::responsibilities()
  Matrix sample(MatrixView xt, python::PythonRandom& random) const;

 private:
  /// E[x₀ | x_t, k]
  void mean_of(std::size_t k, std::span<const double> xt, std::span<double> mean) const;

  mixture::GaussianMixture noised_;
  mixture::GaussianMixture residual_;  ///< clean's means, but the covariances of p(x₀ | x_t)
  mixture::ComponentMaps maps_;
};

}  // namespace latent::diffusion
