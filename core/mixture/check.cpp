#include "core/mixture/check.hpp"

#include <cmath>
#include <stdexcept>

#include "core/python/repr.hpp"

namespace latent::mixture {

void fail(const std::string& where, const std::string& what) {
  throw std::invalid_argument(where + ": " + what);
}

std::string shown(double value) {
  std::string text = python::repr(value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

void check_finite(const char* where, const char* argument, std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      fail(where, std::string(argument) + "[" + std::to_string(i) + "] must be finite, got " +
                      shown(values[i]));
    }
  }
}

void check_points(const char* where, MatrixView x, std::size_t dimension) {
  if (x.cols != dimension) {
    fail(where,
         "x must have " + std::to_string(dimension) + " columns, got " + std::to_string(x.cols));
  }
  for (std::size_t i = 0; i < x.rows; ++i) {
    for (std::size_t j = 0; j < x.cols; ++j) {
      if (!std::isfinite(x(i, j))) {
        fail(where, "x[" + std::to_string(i) + ", " + std::to_string(j) + "] must be finite, got " +
                        shown(x(i, j)));
      }
    }
  }
}

}  // namespace latent::mixture
