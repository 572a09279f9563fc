#include "core/metrics/transport.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/check.hpp"
#include "core/metrics/assignment_kernels.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {

Transport::Transport(MatrixView x, MatrixView y, std::size_t order) : order_(order), unit_(0.0) {
  constexpr const char* kWhere = "Transport";
  check_samples(kWhere, "x", x, "y", y, 1);
  check_count(kWhere, "order", order, 1, 2);
  if (x.rows > kMostAssigned) {
    fail(kWhere, {"x must have at most ", kMostAssigned, " points, got ", x.rows});
  }
  if (y.rows != x.rows) {
    fail(kWhere, {"y must have ", x.rows, " points as x has, got ", y.rows});
  }
  const std::size_t n = x.rows;
  costs_ = Matrix(n, n);
  const ByCoordinate columns(y);
  std::vector<double> row(columns.stride);
  for (std::size_t i = 0; i < n; ++i) {
    squared_distances(x.row(i), columns, 0, row.data());
    std::copy_n(row.begin(), n, costs_.row(i).begin());
  }
  unit_ = std::sqrt(*std::max_element(costs_.values.begin(), costs_.values.end()));
  if (unit_ == 0.0) unit_ = 1.0;
  for (double& cost : costs_.values) {
    const double distance = std::sqrt(cost) / unit_;
    cost = order == 1 ? distance : distance * distance;
  }
  x_price_.assign(n, 0.0);
  y_price_.assign(n, 0.0);
  y_of_.assign(n, static_cast<std::uint32_t>(n));
  x_of_.assign(n, static_cast<std::uint32_t>(n));
}

bool Transport::advance(std::size_t points) {
  const std::size_t end = std::min(costs_.rows, paired_ + std::min(points, costs_.rows));
  while (paired_ < end) pair(paired_++);
  return paired_ < costs_.rows;
}

/// Dijkstra's search through reduced costs, from a point of x to the nearest y that is free.
void Transport::pair(std::size_t point) {
  const std::size_t n = costs_.rows;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::vector<double> distance(n, kInfinity);  // of each y, along the best path
  std::vector<double> wall(n, 0.0);            // ∞ before a y that is settled
  std::vector<std::uint32_t> before(n, 0);     // the x from which the best path comes
  std::vector<std::uint32_t> settled;
  std::size_t x = point;
  double reached = 0.0;
  for (;;) {
    const std::size_t y =
        relax(&costs_.values[x * n], y_price_.data(), wall.data(), reached - x_price_[x], n,
              static_cast<std::uint32_t>(x), distance.data(), before.data());
    reached = distance[y];
    wall[y] = kInfinity;
    settled.push_back(static_cast<std::uint32_t>(y));
    if (x_of_[y] == n) break;
    x = x_of_[y];
  }
  x_price_[point] += reached;
  for (const std::uint32_t y : settled) {
    y_price_[y] -= reached - distance[y];
    if (x_of_[y] < n) x_price_[x_of_[y]] += reached - distance[y];
  }
  for (std::size_t y = settled.back();;) {
    const std::uint32_t from = before[y];
    x_of_[y] = from;
    const std::size_t next = y_of_[from];
    y_of_[from] = static_cast<std::uint32_t>(y);
    if (from == point) break;
    y = next;
  }
}

double Transport::distance() const {
  double sum = 0.0;
  for (std::size_t i = 0; i < paired_; ++i) sum += costs_(i, y_of_[i]);
  const double mean = sum / static_cast<double>(costs_.rows);
  return unit_ * (order_ == 1 ? mean : std::sqrt(mean));
}

double assignment_wasserstein(MatrixView x, MatrixView y, std::size_t order) {
  Transport transport(x, y, order);
  transport.advance(x.rows);
  return transport.distance();
}

}  // namespace latent::metrics
