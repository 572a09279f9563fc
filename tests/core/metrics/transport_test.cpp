#include "core/metrics/transport.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/metrics/wasserstein.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::assignment_wasserstein;
using latent::metrics::Transport;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

TEST_CASE("no other pairing is cheaper") {
  for (std::int64_t seed = 0; seed < 10; ++seed) {
    const Matrix x = drawn(two_clusters(), 6, 2 * seed);
    const Matrix y = drawn(two_clusters(), 6, 2 * seed + 1);
    for (const std::size_t order : {1U, 2U}) {
      std::vector<std::size_t> pairs(6);
      std::iota(pairs.begin(), pairs.end(), std::size_t{0});
      double least = std::numeric_limits<double>::infinity();
      do {
        double sum = 0.0;
        for (std::size_t i = 0; i < 6; ++i) {
          const double d = std::hypot(x(i, 0) - y(pairs[i], 0), x(i, 1) - y(pairs[i], 1));
          sum += order == 1 ? d : d * d;
        }
        least = std::min(least, sum / 6);
      } while (std::next_permutation(pairs.begin(), pairs.end()));
      CHECK(assignment_wasserstein(x, y, order) ==
            Approx(order == 1 ? least : std::sqrt(least)).epsilon(1e-12));
    }
  }
}

TEST_CASE("on the line it is the distance of sorted values") {
  const auto p = latent::mixture::GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const Matrix x = drawn(p, 80, 1);
  const Matrix y = drawn(p, 80, 2);
  for (const std::size_t order : {1U, 2U}) {
    CHECK(assignment_wasserstein(x, y, order) ==
          Approx(latent::metrics::wasserstein(x.values, y.values, order)).epsilon(1e-12));
  }
}

TEST_CASE("step by step the lower bound grows to the distance") {
  const Matrix x = drawn(two_clusters(), 40, 1);
  const Matrix y = drawn(two_clusters(), 40, 2);
  Transport transport(x, y, 2);
  CHECK(transport.distance() == 0.0);
  double before = 0.0;
  while (transport.advance(7)) {
    CHECK(transport.distance() >= before);
    before = transport.distance();
    CHECK(transport.pairs()[39] == 40);
  }
  CHECK(transport.paired() == 40);
  CHECK_FALSE(transport.advance(5));
  CHECK(transport.distance() == assignment_wasserstein(x, y, 2));
  auto sorted = transport.pairs();
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < 40; ++i) CHECK(sorted[i] == i);
}

TEST_CASE("a sample is 0 from itself in any order, a shift is as long as it is, not its square") {
  const Matrix x = drawn(two_clusters(), 30, 1);
  Matrix y = x;
  std::reverse(y.values.begin(), y.values.end());
  for (std::size_t n = 0; n < y.rows; ++n) std::swap(y(n, 0), y(n, 1));
  CHECK(assignment_wasserstein(x, y, 1) == 0.0);
  for (double& value : y.values) value += 0.1;
  CHECK(assignment_wasserstein(x, y, 2) == Approx(0.1 * std::sqrt(2.0)).epsilon(1e-12));
  CHECK(assignment_wasserstein(Matrix(5, 2), Matrix(5, 2), 2) == 0.0);
}

TEST_CASE("what cannot be paired is refused by name") {
  CHECK(error_of([] { Transport(Matrix(3, 2), Matrix(2, 2), 1); }) ==
        "Transport: y must have 3 points as x has, got 2");
  CHECK(error_of([] { Transport(Matrix(1001, 1), Matrix(1001, 1), 1); }) ==
        "Transport: x must have at most 1000 points, got 1001");
  CHECK(error_of([] { Transport(Matrix(3, 2), Matrix(3, 2), 0); }) ==
        "Transport: order must be in 1 … 2, got 0");
}
