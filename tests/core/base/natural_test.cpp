#include "core/base/natural.hpp"

#include "tests/core/catch.hpp"

using latent::Natural;
using latent::quotient;

TEST_CASE("naturals multiply, add, subtract and shift across limbs") {
  // (2^64 − 1) · 10^9 + 1, from Python.
  Natural n(~std::uint64_t{0});
  n.multiply_power_of_ten(9) += Natural(1);
  CHECK(compare(Natural(n).shift_right(64), Natural(999999999)) == 0);
  CHECK(compare(Natural(n).shift_left(70).shift_right(70), n) == 0);
  n -= Natural(1);
  CHECK(n.take(Natural(~std::uint64_t{0}).multiply(250000000)) == 4);
  CHECK(compare(n, Natural(0)) == 0);
}

TEST_CASE("naturals compare and know their parity") {
  const Natural large = Natural(1).shift_left(1200);
  CHECK(compare(large, Natural(1).shift_left(1199)) > 0);
  CHECK(compare(Natural(7), large) < 0);
  CHECK(Natural(7).is_odd());
  CHECK_FALSE(large.is_odd());
}

TEST_CASE("a quotient of naturals is the nearest double, ties to even") {
  CHECK(quotient(Natural(1), Natural(3)) == 1.0 / 3.0);
  CHECK(quotient(Natural(2), Natural(1)) == 2.0);
  const std::uint64_t limit = std::uint64_t{1} << 53U;
  CHECK(quotient(Natural(limit + 1), Natural(1)) == 9007199254740992.0);  // to even: down
  CHECK(quotient(Natural(limit + 3), Natural(1)) == 9007199254740996.0);  // to even: up
  CHECK(quotient(Natural(2 * limit - 1), Natural(1)) == 0x1p54);          // a carry
  CHECK(quotient(Natural(1), Natural(1).multiply_power_of_ten(300)) == 1e-300);
}
