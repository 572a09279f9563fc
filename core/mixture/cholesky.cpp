#include "core/mixture/cholesky.hpp"

#include <algorithm>
#include <cmath>

// Written out: Eigen's decomposition, made for large matrices, would add 4.7 KB to the packed page.
namespace latent::mixture {

/// Row by row, as the solution y of L y = aᵢ. The columns of L that this needs stand as rows in the
/// upper triangle while it lasts, so that both inner loops run along memory.
bool cholesky(const double* a, std::size_t dimension, double* factor) {
  const std::size_t d = dimension;
  for (std::size_t i = 0; i < d; ++i) {
    double* row = factor + i * d;
    std::copy(a + i * d, a + i * d + i + 1, row);
    for (std::size_t j = 0; j < i; ++j) {
      const double* column = factor + j * d;
      row[j] /= column[j];
      for (std::size_t k = j + 1; k < i; ++k) row[k] -= row[j] * column[k];
      row[i] -= row[j] * row[j];
    }
    row[i] = std::sqrt(row[i]);
    if (!(row[i] > 0.0 && std::isfinite(row[i]))) return false;
    for (std::size_t j = 0; j < i; ++j) factor[j * d + i] = row[j];
  }
  for (std::size_t i = 0; i < d; ++i) std::fill(factor + i * d + i + 1, factor + (i + 1) * d, 0.0);
  return true;
}

void invert_lower(const double* factor, std::size_t dimension, double* inverse) {
  const std::size_t d = dimension;
  for (std::size_t i = 0; i < d; ++i) {
    double* row = inverse + i * d;
    std::fill(row, row + d, 0.0);
    for (std::size_t k = 0; k < i; ++k) {
      const double entry = factor[i * d + k];
      for (std::size_t j = 0; j <= k; ++j) row[j] -= entry * inverse[k * d + j];
    }
    row[i] = 1.0;
    for (std::size_t j = 0; j <= i; ++j) row[j] /= factor[i * d + i];
  }
}

}  // namespace latent::mixture
