#pragma once

#include <cstddef>

namespace latent::mixture {

/// The lower Cholesky factor of a symmetric matrix: A = L Lᵀ. Only the lower triangle of A is read.
/// @param a  (D, D) row-major
/// @param factor  (D, D) row-major, written; zero above the diagonal; may be `a` itself
/// @returns false when A is not positive definite (or not finite); `factor` then holds no meaning
bool cholesky(const double* a, std::size_t dimension, double* factor);

/// The inverse of a lower triangular matrix, itself lower triangular.
/// @param factor  (D, D) row-major, diagonal not zero
/// @param inverse  (D, D) row-major, written; must not be `factor`
void invert_lower(const double* factor, std::size_t dimension, double* inverse);

}  // namespace latent::mixture
