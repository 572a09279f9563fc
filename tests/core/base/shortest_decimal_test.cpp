#include "core/base/shortest_decimal.hpp"

#include <limits>

#include "tests/core/catch.hpp"

using latent::Decimal;
using latent::shortest_decimal;

namespace {

void check(double x, const std::string& digits, int point) {
  const Decimal decimal = shortest_decimal(x);
  CHECK(decimal.digits == digits);
  CHECK(decimal.point == point);
}

}  // namespace

// Expected: repr in CPython 3.11.
TEST_CASE("the fewest digits that read back") {
  check(0.1, "1", 0);
  check(100.0, "1", 3);
  check(0.1 + 0.2, "30000000000000004", 0);
  check(1.0 / 3.0, "3333333333333333", 0);
  check(123456789012345680.0, "12345678901234568", 18);
}

TEST_CASE("the ends of the range, and where neighbours lie at different distances") {
  check(std::numeric_limits<double>::max(), "17976931348623157", 309);
  check(std::numeric_limits<double>::denorm_min(), "5", -323);
  check(0x1p-1022, "22250738585072014", -307);
  check(0x1p-44, "5684341886080802", -13);
  check(0x1p1023, "898846567431158", 308);
}

TEST_CASE("the middle to a neighbour reads as the even fraction alone") {
  check(9007199254740992.0 * 2, "18014398509481984", 17);
  check(2e23, "2", 24);  // the literal lies near the middle between two doubles
  check(8.41e21, "841", 22);
  check(5e-324 * 3, "15", -322);
}
