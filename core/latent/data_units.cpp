#include "core/latent/data_units.hpp"

#include <cmath>

#include "core/base/check.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

DataUnits DataUnits::of(const char* where, MatrixView data) {
  if (data.rows == 0) fail(where, {"data must hold at least 1 points, got 0"});
  for (std::size_t i = 0; i < data.size(); ++i) {
    check_range(where, "data", data.data[i], -kMostObserved, kMostObserved);
  }
  const auto count = static_cast<double>(data.rows);
  DataUnits units{std::vector<double>(data.cols, 0.0), 0.0};
  double squares = 0.0;
  for (std::size_t j = 0; j < data.cols; ++j) {
    // From the first value on, so that equal values have no variance at all.
    for (std::size_t n = 0; n < data.rows; ++n) units.centre[j] += data(n, j) - data(0, j);
    units.centre[j] = data(0, j) + units.centre[j] / count;
    for (std::size_t n = 0; n < data.rows; ++n) {
      const double gap = data(n, j) - units.centre[j];
      squares += gap * gap;
    }
  }
  units.scale = std::sqrt(squares / count / static_cast<double>(data.cols));
  if (!(units.scale >= 1.0 / kMostObserved)) {
    fail(where, {"data must spread by at least ", 1.0 / kMostObserved, ", got ", units.scale});
  }
  return units;
}

Matrix DataUnits::standardised(MatrixView x) const {
  Matrix result(x.rows, x.cols);
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t j = 0; j < x.cols; ++j) result(n, j) = (x(n, j) - centre[j]) / scale;
  }
  return result;
}

}  // namespace latent::latent_variable
