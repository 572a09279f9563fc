#include "core/metrics/mean_error.hpp"

#include <cmath>
#include <vector>

#include "core/base/check_points.hpp"

namespace latent::metrics {
namespace {

MeanError of(const char* where, std::span<const double> values) {
  if (values.size() < 2) {
    fail(where, {"values must hold at least 2, got ", values.size()});
  }
  check_finite(where, "values", values);
  const auto n = static_cast<double>(values.size());
  // From the first value on, so that equal values have no error at all.
  double sum = 0.0;
  for (const double value : values) sum += value - values[0];
  const double mean = values[0] + sum / n;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / (n - 1.0) / n)};
}

}  // namespace

MeanError mean_error(std::span<const double> values) { return of("mean_error", values); }

MeanError paired_difference(std::span<const double> a, std::span<const double> b) {
  constexpr const char* kWhere = "paired_difference";
  if (a.size() != b.size()) {
    fail(kWhere, {"b must hold ", a.size(), " values as a does, got ", b.size()});
  }
  std::vector<double> differences(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) differences[i] = a[i] - b[i];
  return of(kWhere, differences);
}

}  // namespace latent::metrics
