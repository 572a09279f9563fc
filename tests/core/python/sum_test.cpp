#include "core/python/sum.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using latent::python::sum;

TEST_CASE("sum is compensated, as since CPython 3.12") {
  CHECK(sum(std::vector<double>(10, 0.1)) == 1.0);  // 0.9999999999999999 before 3.12
  CHECK(sum(std::vector<double>{1e16, 1.0, -1e16}) == 1.0);
  CHECK(sum(std::vector<double>{}) == 0.0);
}

TEST_CASE("sum keeps Python's zeros and infinities") {
  CHECK_FALSE(std::signbit(sum(std::vector<double>{-0.0})));  // 0 + -0.0
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(sum(std::vector<double>{1e308, 1e308}) == infinity);
  CHECK(sum(std::vector<double>{infinity, 1.0}) == infinity);
}
