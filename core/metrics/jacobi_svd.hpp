#pragma once

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// A V = W S of a small square matrix.
struct JacobiSvd {
  Matrix scaled;  ///< (D, D) W S: orthogonal columns, whose lengths are the singular values
  Matrix v;       ///< (D, D) a rotation
};

/// One-sided Jacobi: pairs of columns are rotated until all are orthogonal. Also small singular
/// values have their digits. Of our own because Eigen's decompositions would make the wasm module
/// half as large again (175 KB), for matrices of a few rows.
/// @param a  (D, D) finite
/// Source: Hestenes, Inversion of Matrices by Biorthogonalization and Related Results (1958); Golub
/// & Van Loan, Matrix Computations (2013), 8.6.3
JacobiSvd jacobi_svd(Matrix a);

}  // namespace latent::metrics
