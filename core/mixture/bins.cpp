#include "core/mixture/bins.hpp"

#include <cmath>

#include "core/base/check_points.hpp"

namespace latent::mixture {

double bins_per_unit(const char* where, double low, double high, std::size_t bins) {
  check_count(where, "bins", bins, 1, kMostBins);
  if (!std::isfinite(low) || !std::isfinite(high) || !(low < high)) {
    fail(where, {"low must be below high, both finite, got ", low, " and ", high});
  }
  const double result = static_cast<double>(bins) / (high - low);
  if (!std::isfinite(result) || !(result > 0.0)) {
    fail(where, {"low and high must differ by a number that can be divided by, got ", high - low});
  }
  return result;
}

}  // namespace latent::mixture
