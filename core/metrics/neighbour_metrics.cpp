#include "core/metrics/neighbour_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {
namespace {

/// The squared distance of each point to its k-th neighbour in the set.
std::vector<double> squared_radii(MatrixView x, const ByCoordinate& columns, std::size_t k) {
  std::vector<double> row(columns.stride);
  std::vector<double> nearest(k);
  std::vector<double> radii(x.rows);
  for (std::size_t n = 0; n < x.rows; ++n) {
    squared_distances(x.row(n), columns, 0, row.data());
    row[n] = std::numeric_limits<double>::infinity();
    keep_smallest(row.data(), x.rows, nearest.data(), k);
    radii[n] = nearest[k - 1];
  }
  return radii;
}

struct Share {
  double mean;
  double error;
};

Share share_of(const std::vector<double>& marks) {
  const auto n = static_cast<double>(marks.size());
  const double share = total(marks.data(), marks.size()) / n;
  return {share, std::sqrt(std::max(share * (1.0 - share), 0.0) / n)};
}

}  // namespace

NeighbourMetrics neighbour_metrics(MatrixView real, MatrixView generated, std::size_t k) {
  constexpr const char* kWhere = "neighbour_metrics";
  check_samples(kWhere, "real", real, "generated", generated, 2);
  check_count(kWhere, "k", k, 1, std::min(real.rows, generated.rows) - 1);
  const ByCoordinate real_columns(real);
  const ByCoordinate generated_columns(generated);
  const auto real_radii = squared_radii(real, real_columns, k);
  const auto generated_radii = squared_radii(generated, generated_columns, k);

  std::vector<double> row(real_columns.stride);
  std::vector<double> is_precise(generated.rows, 0.0);
  std::vector<double> balls(generated.rows, 0.0);
  std::vector<double> is_recalled(real.rows, 0.0);
  std::vector<double> is_covered(real.rows, 0.0);
  std::vector<double> own_radius(real.rows);
  for (std::size_t n = 0; n < generated.rows; ++n) {
    squared_distances(generated.row(n), real_columns, 0, row.data());
    const auto in = mark_within(row.data(), real_radii.data(), real.rows, is_covered.data());
    balls[n] = static_cast<double>(in) / static_cast<double>(k);
    is_precise[n] = in > 0 ? 1.0 : 0.0;
    std::fill(own_radius.begin(), own_radius.end(), generated_radii[n]);
    mark_within(row.data(), own_radius.data(), real.rows, is_recalled.data());
  }
  const Share precision = share_of(is_precise);
  const Share recall = share_of(is_recalled);
  const Share coverage = share_of(is_covered);
  const auto m = static_cast<double>(generated.rows);
  const double density = total(balls.data(), balls.size()) / m;
  double squares = 0.0;
  for (const double each : balls) squares += (each - density) * (each - density);
  return {precision.mean,
          recall.mean,
          density,
          coverage.mean,
          precision.error,
          recall.error,
          std::sqrt(squares / (m - 1.0) / m),
          coverage.error};
}

double expected_coverage(std::size_t real_count, std::size_t generated_count, std::size_t k) {
  constexpr const char* kWhere = "expected_coverage";
  check_count(kWhere, "real_count", real_count, 2, kMostPaired);
  check_count(kWhere, "generated_count", generated_count, 1, kMostPaired);
  check_count(kWhere, "k", k, 1, real_count - 1);
  const auto n = static_cast<double>(real_count);
  const auto m = static_cast<double>(generated_count);
  double missed = 1.0;
  for (std::size_t i = 1; i <= k; ++i) {
    const auto j = static_cast<double>(i);
    missed *= (n - j) / (n + m - j);
  }
  return 1.0 - missed;
}

}  // namespace latent::metrics
