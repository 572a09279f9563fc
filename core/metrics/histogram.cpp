#include "core/metrics/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "core/python/fail.hpp"

namespace latent::metrics {

std::vector<double> histogram(std::span<const double> x, double low, double high,
                              std::size_t bins) {
  if (bins == 0) python::fail("histogram", {"bins must be positive, got 0"});
  if (!std::isfinite(low) || !std::isfinite(high) || !(low < high)) {
    python::fail("histogram", {"low must be below high, both finite"});
  }
  std::vector<double> counts(bins);
  const double bins_per_unit = static_cast<double>(bins) / (high - low);
  for (const double value : x) {
    if (!(value >= low && value <= high)) continue;
    const auto bin = static_cast<std::size_t>((value - low) * bins_per_unit);
    counts[std::min(bin, bins - 1)] += 1.0;
  }
  return counts;
}

}  // namespace latent::metrics
