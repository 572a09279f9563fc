#include "core/metrics/occupancy.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"

using latent::mixture::GaussianMixture;

TEST_CASE("points count for their most probable mode") {
  const auto p = GaussianMixture::univariate({0.25, 0.75}, {-2.0, 2.0}, {0.5, 0.5});
  const std::vector<double> x{-2.1, -1.0, 1.5, 2.0, 7.0};
  const auto result = latent::metrics::occupancy(p, {x.data(), 5, 1});
  CHECK(result.counts == std::vector<double>{2.0, 3.0});
  CHECK(result.expected == std::vector<double>{1.25, 3.75});
  CHECK(result.standard_errors[0] == Approx(std::sqrt(5 * 0.25 * 0.75)).epsilon(1e-14));
}
