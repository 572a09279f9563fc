#include "core/metrics/statistic.hpp"

#include <algorithm>

namespace latent::metrics {
namespace {

double mean_of(std::span<const double> values) {
  double sum = 0.0;
  // From the first value on, so that equal values have exactly their mean.
  for (const double value : values) sum += value - values[0];
  return values[0] + sum / static_cast<double>(values.size());
}

}  // namespace

double statistic_of(Statistic statistic, std::span<const double> sorted) {
  switch (statistic) {
    case Statistic::mean:
      return mean_of(sorted);
    case Statistic::median:
      return quantile_of(sorted, 0.5);
    case Statistic::trimmed_mean: {
      const std::size_t cut = sorted.size() / 10;
      return mean_of(sorted.subspan(cut, sorted.size() - 2 * cut));
    }
    case Statistic::worst:
      break;
  }
  return sorted.back();
}

double quantile_of(std::span<const double> sorted, double level) {
  const double at = level * static_cast<double>(sorted.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(at), sorted.size() - 1);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double expected_worst_of(std::span<const double> sorted, std::size_t n) {
  // The chance that the i-th largest is the worst of a subset, from the largest down.
  const auto size = static_cast<double>(sorted.size());
  double chance = static_cast<double>(n) / size;
  double sum = 0.0;
  for (std::size_t i = sorted.size(); i >= n; --i) {
    sum += chance * (sorted[i - 1] - sorted.back());
    // C(i − 2, n − 1) / C(i − 1, n − 1)
    chance *= static_cast<double>(i - n) / static_cast<double>(std::max<std::size_t>(i - 1, 1));
  }
  return sorted.back() + sum;
}

}  // namespace latent::metrics
