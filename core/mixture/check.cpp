#include "core/mixture/check.hpp"

#include <cmath>

namespace latent::mixture {

void check_finite(const char* where, const char* argument, std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      fail(where, {argument, "[", i, "] must be finite, got ", values[i]});
    }
  }
}

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

}  // namespace latent::mixture
