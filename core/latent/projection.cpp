#include "core/latent/projection.hpp"

#include "core/base/check_points.hpp"

namespace latent::latent_variable {

Matrix projection(MatrixView x, const std::vector<double>& mean, const Matrix& map) {
  constexpr const char* kWhere = "projection";
  if (map.cols != mean.size()) {
    fail(kWhere, {"mean must hold ", map.cols, " numbers, got ", mean.size()});
  }
  check_finite(kWhere, "mean", mean);
  check_points(kWhere, x, mean.size());
  Matrix result(x.rows, map.rows);
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t j = 0; j < map.rows; ++j) {
      double value = 0.0;
      for (std::size_t i = 0; i < x.cols; ++i) value += map(j, i) * (x(n, i) - mean[i]);
      result(n, j) = value;
    }
  }
  check_finite(kWhere, "x", result.values);  // where x is as large as doubles are
  return result;
}

}  // namespace latent::latent_variable
