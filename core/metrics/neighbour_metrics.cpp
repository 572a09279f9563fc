#include "core/metrics/neighbour_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/neighbour_tree.hpp"
#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {
namespace {

struct Share {
  double mean;
  double error;
};

Share share_of(const std::vector<char>& marks) {
  const auto n = static_cast<double>(marks.size());
  const double share = static_cast<double>(std::count(marks.begin(), marks.end(), 1)) / n;
  return {share, std::sqrt(std::max(share * (1.0 - share), 0.0) / n)};
}

}  // namespace

NeighbourMetrics neighbour_metrics(MatrixView real, MatrixView generated, std::size_t k) {
  constexpr const char* kWhere = "neighbour_metrics";
  check_samples(kWhere, "real", real, "generated", generated, 2);
  check_count(kWhere, "k", k, 1, std::min(real.rows, generated.rows) - 1);
  NeighbourTree real_balls(real);
  NeighbourTree generated_balls(generated);
  real_balls.reach_neighbours(k);
  generated_balls.reach_neighbours(k);

  std::vector<char> is_precise(generated.rows, 0);
  std::vector<double> balls(generated.rows, 0.0);
  std::vector<char> is_recalled(real.rows, 0);
  std::vector<char> is_covered(real.rows, 0);
  for (std::size_t place = 0; place < generated.rows; ++place) {
    const std::size_t n = generated_balls.order()[place];
    const std::size_t in = real_balls.meet(generated.row(n), generated_balls.squared_radii()[place],
                                           is_covered, is_recalled);
    balls[n] = static_cast<double>(in) / static_cast<double>(k);
    is_precise[n] = in > 0 ? 1 : 0;
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
