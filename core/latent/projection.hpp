#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// A (x − μ) of every row: PCA's coordinates where the rows of A are principal axes, the posterior
/// means of a factor model where A is its posterior_map().
/// @param x  (N, D) data units
/// @param mean  (D) μ
/// @param map  (K, D) A
/// @returns (N, K)
/// @throws std::invalid_argument  sizes that do not fit each other, x or the result not finite
Matrix projection(MatrixView x, const std::vector<double>& mean, const Matrix& map);

}  // namespace latent::latent_variable
