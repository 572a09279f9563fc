#include "core/python/repr.hpp"

#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using latent::python::repr;

TEST_CASE("repr of a float is Python's") {
  CHECK(repr(2.0) == "2.0");
  CHECK(repr(-0.0) == "-0.0");
  CHECK(repr(0.1 + 0.2) == "0.30000000000000004");
  CHECK(repr(-1.5) == "-1.5");
  CHECK(repr(100.0) == "100.0");
  CHECK(repr(1.0 / 3.0) == "0.3333333333333333");
}

TEST_CASE("repr changes to an exponent where Python does") {
  CHECK(repr(0.0001) == "0.0001");
  CHECK(repr(0.00001) == "1e-05");
  CHECK(repr(1.5e-7) == "1.5e-07");
  CHECK(repr(1e15) == "1000000000000000.0");
  CHECK(repr(9999999999999998.0) == "9999999999999998.0");
  CHECK(repr(1e16) == "1e+16");
  CHECK(repr(1.5e300) == "1.5e+300");
  CHECK(repr(5e-324) == "5e-324");
  CHECK(repr(1.7976931348623157e308) == "1.7976931348623157e+308");
}

TEST_CASE("repr at powers of two, where the neighbours lie at different distances") {
  CHECK(repr(0x1p-44) == "5.684341886080802e-14");
  CHECK(repr(0x1p-1022) == "2.2250738585072014e-308");
  CHECK(repr(0x1p53) == "9007199254740992.0");
}

TEST_CASE("repr of what is not finite, and of lists") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(repr(infinity) == "inf");
  CHECK(repr(-infinity) == "-inf");
  CHECK(repr(std::numeric_limits<double>::quiet_NaN()) == "nan");
  CHECK(repr(std::vector<double>{}) == "[]");
  CHECK(repr(std::vector<double>{1.0, -0.5}) == "[1.0, -0.5]");
}
