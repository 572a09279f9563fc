#include "core/metrics/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/metrics/normal_quantile.hpp"
#include "core/metrics/resample_kernels.hpp"

namespace latent::metrics {
namespace {

constexpr std::size_t kMostLeftOut = 10'000;

/// The statistic without each of the sorted values.
std::vector<double> left_out(std::span<const double> sorted, Statistic statistic) {
  std::vector<double> rest(sorted.begin() + 1, sorted.end());
  std::vector<double> result;
  for (std::size_t i = 0;; ++i) {
    // Equal values leave the same behind.
    const bool is_again = i > 0 && sorted[i] == sorted[i - 1];
    result.push_back(is_again ? result.back() : statistic_of(statistic, rest));
    if (i + 1 == sorted.size()) return result;
    rest[i] = sorted[i];
  }
}

/// Of few values each is left out; of more every so many-th.
double acceleration(std::span<const double> sorted, Statistic statistic) {
  std::vector<double> without;
  if (sorted.size() <= 2000) {
    without = left_out(sorted, statistic);
  } else {
    std::vector<double> some;
    const std::size_t step = (sorted.size() + 1999) / 2000;
    for (std::size_t i = 0; i < sorted.size(); i += step) some.push_back(sorted[i]);
    without = left_out(some, statistic);
  }
  const double mean = mean_error(without).mean;
  double unit = 0.0;
  for (const double each : without) unit = std::max(unit, std::abs(mean - each));
  if (unit == 0.0) return 0.0;
  double squares = 0.0;
  double cubes = 0.0;
  for (const double each : without) {
    const double u = (mean - each) / unit;
    squares += u * u;
    cubes += u * u * u;
  }
  return cubes / (6.0 * std::pow(squares, 1.5));
}

std::vector<double> sorted_copy(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

/// Means in the order of the draws, which need none.
std::vector<double> resampled_means(std::span<const double> values, std::size_t draws,
                                    python::PythonRandom& random) {
  // From the first value on, so that equal values have exactly their mean.
  std::vector<double> apart(values.begin(), values.end());
  for (double& value : apart) value -= values[0];
  const auto n = static_cast<double>(values.size());
  std::vector<std::uint32_t> indices(values.size());
  std::vector<double> means(draws);
  for (double& mean : means) mean = values[0] + sum_of_resample(apart, random, indices) / n;
  return means;
}

/// A resample in ascending order without sorting: how often each sorted value is drawn.
std::vector<double> resampled(Statistic statistic, std::span<const double> values,
                              std::span<const double> sorted, std::size_t draws,
                              python::PythonRandom& random) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return values[a] < values[b] || (values[a] == values[b] && a < b);
  });
  std::vector<std::uint32_t> places(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = static_cast<std::uint32_t>(i);
  std::vector<std::uint32_t> indices(values.size());
  std::vector<std::uint32_t> counts(values.size());
  std::vector<double> resample(values.size());
  std::vector<double> results(draws);
  for (double& result : results) {
    count_resample(places, random, indices, counts);
    double* next = resample.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
      next = std::fill_n(next, counts[i], sorted[i]);
    }
    result = statistic_of(statistic, resample);
  }
  return results;
}

}  // namespace

Bootstrap bootstrap(std::span<const double> values, Statistic statistic, std::size_t draws,
                    double level, python::PythonRandom& random) {
  constexpr const char* kWhere = "bootstrap";
  check_values(kWhere, "values", values, 2);
  constexpr std::size_t kMostDrawn = 20'000'000;
  if (values.size() > kMostDrawn / 2) {
    fail(kWhere, {"values must hold at most ", kMostDrawn / 2, ", got ", values.size()});
  }
  check_count(kWhere, "draws", draws, 2,
              std::min<std::size_t>(100'000, kMostDrawn / values.size()));
  check_range(kWhere, "level", level, 0.01, 0.999);

  const auto sorted = sorted_copy(values);
  const double estimate = statistic_of(statistic, sorted);
  auto resamples = statistic == Statistic::mean
                       ? resampled_means(values, draws, random)
                       : resampled(statistic, values, sorted, draws, random);
  const double standard_error =
      mean_error(resamples).standard_error * std::sqrt(static_cast<double>(draws));
  std::sort(resamples.begin(), resamples.end());
  const double tail = 0.5 * (1.0 - level);

  // The share below the estimate, ties counting half.
  const auto [first, last] = std::equal_range(resamples.begin(), resamples.end(), estimate);
  const double below =
      static_cast<double>(first - resamples.begin()) + 0.5 * static_cast<double>(last - first);
  const double share = below / static_cast<double>(draws);
  const double bias = share > 0.0 && share < 1.0 ? normal_quantile(share) : 0.0;
  const double a = acceleration(sorted, statistic);
  const auto corrected = [&](double z) {
    const double stretch = 1.0 - a * (bias + z);
    // Beyond the pole of the correction there is no more than an end.
    if (!(stretch > 0.0)) return z < 0.0 ? 0.0 : 1.0;
    return normal_cdf(bias + (bias + z) / stretch);
  };
  const double z = normal_quantile(tail);
  return {estimate,
          quantile_of(resamples, tail),
          quantile_of(resamples, 1.0 - tail),
          quantile_of(resamples, corrected(z)),
          quantile_of(resamples, corrected(-z)),
          standard_error};
}

Jackknife jackknife(std::span<const double> values, Statistic statistic) {
  constexpr const char* kWhere = "jackknife";
  check_values(kWhere, "values", values, 2);
  if (values.size() > kMostLeftOut) {
    fail(kWhere, {"values must hold at most ", kMostLeftOut, ", got ", values.size()});
  }
  const auto sorted = sorted_copy(values);
  const auto without = left_out(sorted, statistic);
  const auto n = static_cast<double>(values.size());
  const double estimate = statistic_of(statistic, sorted);
  const MeanError of_them = mean_error(without);
  return {estimate, (n - 1.0) * (of_them.mean - estimate), (n - 1.0) * of_them.standard_error};
}

}  // namespace latent::metrics
