#include "core/base/check.hpp"

#include <cmath>

namespace latent {

void check_count(const char* where, const char* argument, std::size_t value, std::size_t low,
                 std::size_t high) {
  if (value < low || value > high) {
    fail(where, {argument, " must be in ", low, " … ", high, ", got ", value});
  }
}

void check_range(const char* where, const char* argument, double value, double low, double high) {
  if (!(value >= low && value <= high)) {
    fail(where, {argument, " must be in ", low, " … ", high, ", got ", value});
  }
}

void check_finite(const char* where, const char* argument, double value) {
  if (!std::isfinite(value)) fail(where, {argument, " must be finite, got ", value});
}

void check_finite(const char* where, const char* argument, std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      fail(where, {argument, "[", i, "] must be finite, got ", values[i]});
    }
  }
}

}  // namespace latent
