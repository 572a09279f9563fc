#include "core/metrics/assignment_kernels.hpp"

#include <limits>

#include "core/base/lanes.hpp"

namespace latent::metrics {

LATENT_KERNEL std::size_t relax(const double* costs, const double* prices, const double* wall,
                                double offset, std::size_t count, std::uint32_t x, double* distance,
                                std::uint32_t* before) {
  std::size_t nearest = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t y = 0; y < count; ++y) {
    const double length = (offset + (costs[y] - prices[y])) + wall[y];
    if (length < distance[y]) {
      distance[y] = length;
      before[y] = x;
    }
    const double open = distance[y] + wall[y];
    if (open < least) {
      least = open;
      nearest = y;
    }
  }
  return nearest;
}

}  // namespace latent::metrics
