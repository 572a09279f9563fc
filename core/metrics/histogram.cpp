#include "core/metrics/histogram.hpp"

#include <algorithm>

#include "core/mixture/bins.hpp"

namespace latent::metrics {

std::vector<double> histogram(std::span<const double> x, double low, double high,
                              std::size_t bins) {
  const double bins_per_unit = mixture::bins_per_unit("histogram", low, high, bins);
  std::vector<double> counts(bins);
  for (const double value : x) {
    if (!(value >= low && value <= high)) continue;
    const auto bin = static_cast<std::size_t>((value - low) * bins_per_unit);
    counts[std::min(bin, bins - 1)] += 1.0;
  }
  return counts;
}

}  // namespace latent::metrics
