#include "core/metrics/neighbour_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {
namespace {

struct Share {
  double mean;
  double error;
};

/// Of the points that something is counted for at all.
Share share_of(const std::vector<double>& counts) {
  const auto n = static_cast<double>(counts.size());
  const auto none = static_cast<double>(std::count(counts.begin(), counts.end(), 0.0));
  const double share = (n - none) / n;
  return {share, std::sqrt(std::max(share * (1.0 - share), 0.0) / n)};
}

}  // namespace

NeighbourMetrics neighbour_metrics(const NeighbourBalls& balls, std::size_t k) {
  const Share precision = share_of(balls.in_real);
  const Share recall = share_of(balls.in_generated);
  const Share coverage = share_of(balls.held);
  const auto m = static_cast<double>(balls.in_real.size());
  const auto expected = static_cast<double>(k);
  const double density = total(balls.in_real.data(), balls.in_real.size()) / (expected * m);
  double squares = 0.0;
  for (const double each : balls.in_real) {
    const double apart = each / expected - density;
    squares += apart * apart;
  }
  return {precision.mean,
          recall.mean,
          density,
          coverage.mean,
          precision.error,
          recall.error,
          std::sqrt(squares / (m - 1.0) / m),
          coverage.error};
}

NeighbourMetrics neighbour_metrics(MatrixView real, MatrixView generated, std::size_t k) {
  check_balls("neighbour_metrics", real, generated, k);
  return neighbour_metrics(neighbour_balls(real, generated, k), k);
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
