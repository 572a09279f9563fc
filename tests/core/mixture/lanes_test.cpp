#include "core/mixture/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"

using namespace latent::mixture;

TEST_CASE("the vector exp is libm's within two units in the last place") {
  double worst = 0.0;
  for (int i = 0; i <= 600000; ++i) {
    const double x = -1e-3 * i;
    const double expected = std::exp(x);
    worst = std::max(worst, std::abs(exp(splat(x))[0] - expected) / expected);
  }
  CHECK(worst < 2.5 * std::numeric_limits<double>::epsilon());
}

TEST_CASE("the vector exp gives exactly 1 at 0 and exactly 0 from -650 down") {
  CHECK(exp(splat(0.0))[0] == 1.0);
  const double infinity = std::numeric_limits<double>::infinity();
  const Lanes far = exp(Lanes{-650.0, -infinity});
  CHECK(far[0] == 0.0);
  CHECK(far[1] == 0.0);
  CHECK(exp(splat(-649.0))[0] > 0.0);
}

TEST_CASE("the lanes keep to themselves") {
  const Lanes result = exp(Lanes{-1.0, -700.0});
  CHECK(result[0] == Approx(std::exp(-1.0)).epsilon(1e-15));
  CHECK(result[1] == 0.0);
  CHECK(larger(Lanes{1.0, -2.0}, Lanes{0.5, 3.0})[0] == 1.0);
  CHECK(larger(Lanes{1.0, -2.0}, Lanes{0.5, 3.0})[1] == 3.0);
  CHECK(sum_of(Lanes{1.5, 2.0}) == 3.5);
}

TEST_CASE("lanes load from and store to any place") {
  double numbers[4] = {1.0, 2.0, 3.0, 4.0};
  store(numbers + 1, load(numbers + 2));
  CHECK(numbers[1] == 3.0);
  CHECK(numbers[2] == 4.0);
}
