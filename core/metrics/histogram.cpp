#include "core/metrics/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace latent::metrics {

std::vector<double> histogram(std::span<const double> x, double low, double high,
                              std::size_t bins) {
  if (bins == 0) throw std::invalid_argument("histogram: bins must be positive, got 0");
  if (!std::isfinite(low) || !std::isfinite(high) || !(low < high)) {
    throw std::invalid_argument("histogram: low must be below high, both finite");
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
