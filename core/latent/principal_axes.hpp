#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// Eigenvalues and eigenvectors of a covariance, the largest first.
struct PrincipalAxes {
  std::vector<double> eigenvalues;  ///< (D) descending, none below 0
  Matrix axes;  ///< (D, D) row j is the j-th unit eigenvector, its largest number positive
};

/// @param covariance  (D, D) symmetric, finite, positive semidefinite but for rounding
PrincipalAxes principal_axes(const Matrix& covariance);

}  // namespace latent::latent_variable
