#include "core/python/rounded_decimal.hpp"

#include "tests/core/catch.hpp"

using latent::python::decimal_point;
using latent::python::rounded_decimal;

namespace {

void check(double x, int count, const char* digits, int point) {
  const auto decimal = rounded_decimal(x, count);
  CHECK(decimal.digits == digits);
  CHECK(decimal.point == point);
}

}  // namespace

TEST_CASE("rounded decimals keep their zeros") {
  check(0.25, 4, "2500", 0);
  check(100.0, 2, "10", 3);
  check(0x1p-1074, 3, "494", -323);
  check(0.1, 20, "10000000000000000555", 0);
}

TEST_CASE("ties go to the even digit, carries to the next place") {
  check(0.125, 2, "12", 0);
  check(0.375, 2, "38", 0);
  check(9.5, 1, "1", 2);  // 9 is odd: up to 10
  check(8.5, 1, "8", 1);
  check(999.75, 3, "100", 4);
}

TEST_CASE("rounded to a place before the first digit") {
  check(0.7, 0, "1", 1);
  check(0.5, 0, "", 0);
  check(0.4, 0, "", 0);
  check(0.07, -1, "", -1);
}

TEST_CASE("the place of the first digit") {
  CHECK(decimal_point(1.0) == 1);
  CHECK(decimal_point(0.999) == 0);
  CHECK(decimal_point(0.1) == 0);    // a little more than a tenth
  CHECK(decimal_point(1e23) == 23);  // the double lies below
}
