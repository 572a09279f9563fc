#include "core/metrics/assignment_kernels.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"

TEST_CASE("a step takes shorter paths, leaves settled ones and finds the nearest open") {
  const std::vector<double> costs{5.0, 1.0, 4.0, 0.0};
  const std::vector<double> prices{1.0, 0.0, 0.0, 0.0};
  const std::vector<double> wall{0.0, 0.0, 0.0, INFINITY};
  std::vector<double> distance{5.0, 7.0, INFINITY, 0.5};
  std::vector<std::uint32_t> before{9, 9, 9, 9};
  const auto nearest = latent::metrics::relax(costs.data(), prices.data(), wall.data(), 2.0, 4, 3,
                                              distance.data(), before.data());
  CHECK(nearest == 1);
  CHECK(distance == std::vector<double>{5.0, 3.0, 6.0, 0.5});
  CHECK(before == std::vector<std::uint32_t>{9, 3, 3, 9});
}
