#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// What each of K components says of a point: offsetₖ + Gₖ (x − μₖ).
struct ComponentMaps {
  Matrix offsets;             ///< (K, D)
  bool diagonal = false;      ///< whether the gains are diagonal matrices
  std::vector<double> gains;  ///< Gₖ: (K, D, D), or (K, D) where diagonal

  /// Appends the next component's G = factor · a, of which diagonal maps take the diagonal.
  void append_gain(MatrixView a, double factor);
};

/// Σₖ p(k | xₙ) (offsetₖ + Gₖ (xₙ − μₖ)): Gaussian mixture regression, of which the score and the
/// posterior mean of a denoiser are cases.
/// @param x  (N, D) data units
/// @returns (N, D)
/// @throws std::invalid_argument  x has not D columns, is not finite, or lies so far out (1e150
///   standard deviations) that every squared distance overflows
Matrix regression(const GaussianMixture& mixture, const ComponentMaps& maps, MatrixView x);

}  // namespace latent::mixture
