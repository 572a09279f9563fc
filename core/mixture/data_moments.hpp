#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/covariance_kind.hpp"

namespace latent::mixture {

/// Mean and covariance of points.
struct DataMoments {
  std::vector<double> mean;  ///< (D) data units
  Matrix covariance;         ///< (D, D) data units squared, divided by N
};

/// @param x  (N, D) within ±kFarthest, N ≥ 1
/// @throws std::invalid_argument  otherwise
DataMoments data_moments(MatrixView x);

/// A (D, D) covariance as one component of the kind stores it: the matrix, its diagonal, or the
/// mean of its diagonal.
std::vector<double> in_shape_of(CovarianceKind kind, const Matrix& covariance);

}  // namespace latent::mixture
