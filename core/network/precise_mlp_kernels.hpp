#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"

namespace latent::network {

/// inputs W + b, double precision.
/// @param inputs  (N, I)
/// @param weights  W (I, columns), row-major
/// @param bias  b (columns)
/// @param result  (N, columns) written
/// @param columns  a multiple of 8
void affine_rows(MatrixView inputs, const double* weights, const double* bias, double* result,
                 std::size_t columns);

}  // namespace latent::network
