#include "core/python/round.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"

using latent::python::round;

TEST_CASE("round decides on the exact binary value") {
  CHECK(round(2.675, 2) == 2.67);  // stored below 2.675
  CHECK(round(0.5, 0) == 0.0);     // a true tie goes to even
  CHECK(round(1.5, 0) == 2.0);
  CHECK(round(2.5, 0) == 2.0);
  CHECK(round(0.0625, 3) == 0.062);  // ties that binary can hold
  CHECK(round(0.1875, 3) == 0.188);
  CHECK(round(-0.0625, 3) == -0.062);
  CHECK(round(1.0005, 3) == 1.0);  // stored below 1.0005
  CHECK(round(5e15 + 0.5, 1) == 5e15 + 0.5);
  CHECK(round(1.7e308, 3) == 1.7e308);
}

TEST_CASE("round keeps signs and what is not finite") {
  CHECK(std::signbit(round(-0.0, 3)));
  CHECK(std::signbit(round(-0.0001, 3)));
  CHECK(std::isnan(round(std::nan(""), 3)));
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(round(-infinity, 3) == -infinity);
  CHECK_THROWS_AS(round(1.0, -1), std::invalid_argument);
  CHECK_THROWS_AS(round(1.0, 16), std::invalid_argument);
}
