#pragma once

#include <functional>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/covariance_kind.hpp"
#include "core/mixture/prepared_components.hpp"

namespace latent::mixture {

/// All that an M step needs to know of N points and their responsibilities r.
struct SufficientStatistics {
  std::vector<double> mass;     ///< (K) Σ r
  Matrix centres;               ///< (K, D) c, the points that offsets and scatter are about
  Matrix offsets;               ///< (K, D) Σ r (x − c)
  std::vector<double> scatter;  ///< full: (K, D, D) lower triangles of Σ r (x − c)(x − c)ᵀ;
                                ///< diagonal: (K, D) Σ r (x − c)²; spherical: (K) Σ r ‖x − c‖²;
                                ///< tied: empty, as it follows from the moments of all points
  double log_likelihood = 0.0;  ///< Σ log p(x) under the components, nats
  double entropy = 0.0;         ///< −Σ r log r, nats; 0 where it was not asked for
};

/// What a pass is to sum.
struct PassOptions {
  CovarianceKind scatter;     ///< which scatter; for tied components tied (none) or full
  bool with_entropy = false;  ///< costs as much as the responsibilities themselves
};

/// The E step and the sums of the M step in one pass over the points; responsibilities exist for
/// one block of points at a time.
/// @param x  (N, D) finite
/// @param centres  (K, D), near the new means so that the scatter loses no digits
SufficientStatistics sufficient_statistics(MatrixView x, const Components& components,
                                           MatrixView centres, const PassOptions& options);

/// Writes the responsibilities, all ≥ 0, of points first … first + count − 1: component k's of
/// point n to weights[k * kBlock + n − first]. Called once for each block of a pass, in order.
using WeightSource = std::function<void(std::size_t first, std::size_t count, double* weights)>;

/// The same sums for responsibilities from elsewhere; log_likelihood and entropy stay 0.
SufficientStatistics weighted_statistics(MatrixView x, CovarianceKind scatter,
                                         const WeightSource& source, MatrixView centres);

/// Responsibilities ≥ 0 (N, K) that are kept in a matrix, which must live as long as this.
WeightSource weights_from(MatrixView responsibilities);

}  // namespace latent::mixture
