#include "core/mixture/exponential.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Lanes;
using latent::splat;

namespace {

Lanes exponential(Lanes x) {
  std::array<Lanes, 1> values{x};
  exponentiate(exp_table(), values);
  return values[0];
}

}  // namespace

TEST_CASE("the vector exp is as good as the last bit of its argument") {
  double worst = 0.0;
  for (int i = 0; i <= 600000; ++i) {
    const double x = -1e-3 * i;
    const double error = std::abs(exponential(splat(x))[0] / std::exp(x) - 1.0);
    worst = std::max(worst, error / (1.2 * std::abs(x) + 3.0));
  }
  CHECK(worst < 0.5 * std::numeric_limits<double>::epsilon());
}

TEST_CASE("beside the largest, which is 1, the error is less than a unit in the last place") {
  double worst = 0.0;
  for (int i = 0; i <= 400000; ++i) {
    const double x = -1e-4 * i;
    worst = std::max(worst, std::abs(exponential(splat(x))[0] - std::exp(x)));
  }
  CHECK(worst < std::numeric_limits<double>::epsilon());
}

TEST_CASE("the vector exp gives exactly 1 at 0 and exactly 0 from -650 down") {
  CHECK(exponential(splat(0.0))[0] == 1.0);
  const double infinity = std::numeric_limits<double>::infinity();
  const Lanes far = exponential(Lanes{-650.0, -infinity});
  CHECK(far[0] == 0.0);
  CHECK(far[1] == 0.0);
  CHECK(exponential(splat(-649.0))[0] > 0.0);
}

TEST_CASE("the vector exp is never negative: roots are taken of what comes of it") {
  double x = -650.0;
  for (int i = 0; i < 10000; ++i) {
    x = std::nextafter(x, 0.0);
    REQUIRE(exponential(splat(x))[0] >= 0.0);
  }
}

TEST_CASE("NaN stays NaN and in its lane") {
  const Lanes mixed = exponential(Lanes{std::numeric_limits<double>::quiet_NaN(), 0.0});
  CHECK(std::isnan(mixed[0]));
  CHECK(mixed[1] == 1.0);
}

TEST_CASE("several vectors at once are each alone") {
  std::array<Lanes, 2> values{Lanes{-1.0, -700.0}, Lanes{-0.25, 0.0}};
  exponentiate(exp_table(), values);
  CHECK(values[0][0] == Approx(std::exp(-1.0)).epsilon(1e-15));
  CHECK(values[0][1] == 0.0);
  CHECK(values[1][0] == Approx(std::exp(-0.25)).epsilon(1e-15));
  CHECK(values[1][1] == 1.0);
}
