#include "core/mixture/cholesky.hpp"

#include <cmath>

// Written out: Eigen's decomposition, made for large matrices, would add 4.7 KB to the packed page.
namespace latent::mixture {

bool cholesky(const double* a, std::size_t dimension, double* factor) {
  for (std::size_t i = 0; i < dimension; ++i) {
    double* row = factor + i * dimension;
    for (std::size_t j = 0; j <= i; ++j) {
      const double* other = factor + j * dimension;
      double value = a[i * dimension + j];
      for (std::size_t k = 0; k < j; ++k) value -= row[k] * other[k];
      if (j < i) {
        row[j] = value / other[j];
      } else {
        row[j] = std::sqrt(value);
        if (!(row[j] > 0.0 && std::isfinite(row[j]))) return false;
      }
    }
    for (std::size_t j = i + 1; j < dimension; ++j) row[j] = 0.0;
  }
  return true;
}

void invert_lower(const double* factor, std::size_t dimension, double* inverse) {
  for (std::size_t i = 0; i < dimension; ++i) {
    for (std::size_t j = 0; j < dimension; ++j) {
      double value = i == j ? 1.0 : 0.0;
      for (std::size_t k = j; k < i; ++k) {
        value -= factor[i * dimension + k] * inverse[k * dimension + j];
      }
      inverse[i * dimension + j] = value / factor[i * dimension + i];
    }
  }
}

}  // namespace latent::mixture
