#include "core/metrics/wasserstein.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::sliced_wasserstein;
using latent::metrics::sliced_wasserstein_error;
using latent::metrics::wasserstein;
using latent::mixture::examples::error_of;

TEST_CASE("the distance is that of the best of all pairings") {
  const std::vector<double> a{0.3, -1.0, 2.5, 0.0, 0.9};
  const std::vector<double> b{1.5, -0.2, -3.0, 0.4, 0.1};
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  double least = std::numeric_limits<double>::infinity();
  do {
    double cost = 0.0;
    for (std::size_t i = 0; i < 5; ++i) cost += std::abs(a[i] - b[order[i]]);
    least = std::min(least, cost / 5.0);
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(wasserstein(a, b) == Approx(least).epsilon(1e-15));
}

TEST_CASE("samples that are shifted are as far apart as the shift, a sample from itself 0") {
  latent::python::PythonRandom random(2);
  std::vector<double> a(500);
  random.gauss_fill(a);
  std::vector<double> b = a;
  for (double& value : b) value += 0.75;
  std::reverse(b.begin(), b.end());
  CHECK(wasserstein(a, b) == Approx(0.75).epsilon(1e-13));
  CHECK(wasserstein(b, a) == wasserstein(a, b));
  CHECK(wasserstein(a, a) == 0.0);
}

TEST_CASE("in the plane a shift counts as its mean length over all directions, 2/pi") {
  const Matrix a = latent::mixture::examples::drawn(latent::mixture::examples::two_clusters(), 200);
  Matrix b = a;
  for (std::size_t n = 0; n < b.rows; ++n) {
    b(n, 0) += 3.0;
    b(n, 1) -= 4.0;
  }
  CHECK(sliced_wasserstein(a, b, 400) == Approx(5.0 * 2.0 / std::numbers::pi).epsilon(1e-4));
  CHECK(sliced_wasserstein(a, b, 1) == Approx(3.0).epsilon(1e-13));
  CHECK(sliced_wasserstein(a, b, 2) == Approx(3.5).epsilon(1e-13));
  CHECK(sliced_wasserstein(a, a, 7) == 0.0);
}

TEST_CASE("samples of different sizes: each value repeated until both are as many") {
  const std::vector<double> a{0.3, -1.0, 2.5};
  const std::vector<double> b{1.5, 0.1};
  const std::vector<double> a_twice{0.3, 0.3, -1.0, -1.0, 2.5, 2.5};
  const std::vector<double> b_thrice{1.5, 1.5, 1.5, 0.1, 0.1, 0.1};
  for (const std::size_t order : {1U, 2U}) {
    CHECK(wasserstein(a, b, order) == Approx(wasserstein(a_twice, b_thrice, order)).epsilon(1e-14));
    CHECK(wasserstein(b, a, order) == Approx(wasserstein(a, b, order)).epsilon(1e-14));
    CHECK(wasserstein(a, a_twice, order) == 0.0);
  }
  // Data units, not their square.
  CHECK(wasserstein({0.0, 0.0}, {0.1}, 2) == Approx(0.1).epsilon(1e-14));
}

TEST_CASE("random directions: the mean of a shift's length, within its standard error") {
  const Matrix a = latent::mixture::examples::drawn(latent::mixture::examples::two_clusters(), 50);
  Matrix b = a;
  for (std::size_t n = 0; n < b.rows; ++n) b(n, 0) += 3.0;
  latent::python::PythonRandom random(5);
  const auto first = sliced_wasserstein_error(a, b, 1, 400, random);
  CHECK(std::abs(first.mean - 3.0 * 2.0 / std::numbers::pi) < 3.5 * first.standard_error);
  // E cos² = ½; the root of its mean
  const auto second = sliced_wasserstein_error(a, b, 2, 400, random);
  CHECK(std::abs(second.mean - 3.0 / std::sqrt(2.0)) < 3.5 * second.standard_error);
  const auto none = sliced_wasserstein_error(a, a, 2, 10, random);
  CHECK((none.mean == 0.0 && none.standard_error == 0.0));
}

TEST_CASE("samples that cannot be paired are refused") {
  CHECK(error_of([] { wasserstein({}, {}); }) ==
        "wasserstein: a must hold at least one value, got none");
  CHECK(error_of([] {
          wasserstein({1.0, 2.0}, {});
        }) == "wasserstein: b must hold at least one value, got none");
  CHECK(error_of([] { wasserstein({1.0}, {1.0}, 3); }) ==
        "wasserstein: order must be in 1 … 2, got 3");
  CHECK(error_of([] {
          wasserstein({1.0, NAN}, {1.0, 2.0});
        }) == "wasserstein: a[1] must be finite, got nan");
  CHECK(error_of([] { sliced_wasserstein(Matrix(2, 1), Matrix(2, 2), 8); }) ==
        "sliced_wasserstein: a and b must have 2 columns");
  CHECK(error_of([] { sliced_wasserstein(Matrix(2, 2), Matrix(3, 2), 8); }) ==
        "sliced_wasserstein: b must have 2 points as a has, got 3");
  latent::python::PythonRandom random(1);
  CHECK(error_of([&] { sliced_wasserstein_error(Matrix(2, 2), Matrix(2, 2), 1, 1, random); }) ==
        "sliced_wasserstein_error: directions must be in 2 … 10000, got 1");
  CHECK(error_of([] { sliced_wasserstein(Matrix(2, 2), Matrix(2, 2), 0); }) ==
        "sliced_wasserstein: directions must be in 1 … 10000, got 0");
}
