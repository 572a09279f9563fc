#include "core/base/check_points.hpp"

#include <cmath>

namespace latent {

void check_points(const char* where, MatrixView x, std::size_t dimension) {
  if (x.cols != dimension) {
    fail(where, {"x must have ", dimension, " columns, got ", x.cols});
  }
  for (std::size_t i = 0; i < x.rows; ++i) {
    for (std::size_t j = 0; j < x.cols; ++j) {
      if (!std::isfinite(x(i, j))) {
        fail(where, {"x[", i, ", ", j, "] must be finite, got ", x(i, j)});
      }
    }
  }
}

void check_data(const char* where, MatrixView x, std::size_t dimension) {
  check_points(where, x, dimension);
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::abs(x.data[i]) > kFarthest) {
      fail(where,
           {"x[", i / x.cols, ", ", i % x.cols, "] must be in -1e150 … 1e150, got ", x.data[i]});
    }
  }
}

}  // namespace latent
