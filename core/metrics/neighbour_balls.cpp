#include "core/metrics/neighbour_balls.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/neighbour_tree.hpp"

namespace latent::metrics {
namespace {

/// @param by_place  (N) in the order of the tree
std::vector<double> by_point(const NeighbourTree& tree, std::span<const double> by_place) {
  std::vector<double> result(by_place.size());
  for (std::size_t place = 0; place < by_place.size(); ++place) {
    result[tree.order()[place]] = by_place[place];
  }
  return result;
}

std::vector<double> radii(const NeighbourTree& tree) {
  std::vector<double> result = by_point(tree, tree.squared_radii());
  for (double& each : result) each = std::sqrt(each);
  return result;
}

}  // namespace

void check_balls(const char* where, MatrixView real, MatrixView generated, std::size_t k) {
  check_samples(where, "real", real, "generated", generated, 2);
  check_count(where, "k", k, 1, std::min(real.rows, generated.rows) - 1);
}

NeighbourBalls neighbour_balls(MatrixView real, MatrixView generated, std::size_t k) {
  check_balls("neighbour_balls", real, generated, k);
  NeighbourTree of_real(real);
  NeighbourTree of_generated(generated);
  of_real.reach_neighbours(k);
  of_generated.reach_neighbours(k);
  const NeighbourTree::Meetings meetings = of_real.meet(of_generated);
  return {radii(of_real), radii(of_generated), by_point(of_generated, meetings.others),
          by_point(of_real, meetings.holds), by_point(of_real, meetings.in)};
}

}  // namespace latent::metrics
