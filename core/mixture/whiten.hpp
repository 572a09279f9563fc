#pragma once

#include <span>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// One point as component k sees it: y = Lₖ⁻¹ (x − μₖ), which is N(0, I) if x came from k.
/// @param x  (D) data units
/// @param y  (D) written, in standard deviations; must not be x
/// @returns ‖y‖², the squared Mahalanobis distance
inline double whiten(const GaussianMixture& mixture, std::size_t k, std::span<const double> x,
                     std::span<double> y) {
  const std::size_t d = mixture.dimension();
  const std::span<const double> mean = mixture.means().row(k);
  const std::span<const double> inverse = mixture.whitening(k);
  double squared = 0.0;
  for (std::size_t i = 0; i < d; ++i) {
    double value = 0.0;
    if (is_matrix_kind(mixture.kind())) {
      for (std::size_t j = 0; j <= i; ++j) value += inverse[i * d + j] * (x[j] - mean[j]);
    } else {
      value = (x[i] - mean[i]) * inverse[variance_index(mixture.kind(), i, d)];
    }
    y[i] = value;
    squared += value * value;
  }
  return squared;
}

/// The way back: x = μₖ + Lₖ y, a draw from component k if y is one from N(0, I).
/// @param y  (D) in standard deviations
/// @param x  (D) written, data units; must not be y
inline void unwhiten(const GaussianMixture& mixture, std::size_t k, std::span<const double> y,
                     std::span<double> x) {
  const std::span<const double> factor = mixture.cholesky_factor(k);
  const std::size_t d = x.size();
  for (std::size_t i = 0; i < d; ++i) {
    double value = 0.0;
    if (is_matrix_kind(mixture.kind())) {
      for (std::size_t j = 0; j <= i; ++j) value += factor[i * d + j] * y[j];
    } else {
      value = factor[variance_index(mixture.kind(), i, d)] * y[i];
    }
    x[i] = mixture.means()(k, i) + value;
  }
}

}  // namespace latent::mixture
