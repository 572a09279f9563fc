#include "core/base/check.hpp"

#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent;

namespace {
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
}  // namespace

TEST_CASE("a count is allowed up to both of its bounds, and refused beyond with what is allowed") {
  check_count("f", "n", 1, 1, 3);
  check_count("f", "n", 3, 1, 3);
  REQUIRE_THROWS_WITH(check_count("f", "n", 0, 1, 3), "f: n must be in 1 … 3, got 0");
  REQUIRE_THROWS_WITH(check_count("f", "n", 4, 1, 3), "f: n must be in 1 … 3, got 4");
}

TEST_CASE("a range holds both ends, minus zero and no NaN") {
  check_range("f", "x", 1.0, 0.0, 1.0);
  check_range("f", "x", -0.0, 0.0, 1.0);
  check_range("f", "x", kInfinity, 0.0, kInfinity);
  REQUIRE_THROWS_WITH(check_range("f", "x", 1.5, 0.0, 1.0), "f: x must be in 0 … 1, got 1.5");
  REQUIRE_THROWS_WITH(check_range("f", "x", kNan, 0.0, 1.0), "f: x must be in 0 … 1, got nan");
}

TEST_CASE("what is not finite is refused, in a list by its index") {
  check_finite("f", "x", std::vector<double>{});
  check_finite("f", "x", -1.7e308);
  REQUIRE_THROWS_WITH(check_finite("f", "x", -kInfinity), "f: x must be finite, got -inf");
  REQUIRE_THROWS_WITH(check_finite("f", "x", std::vector<double>{1.0, kNan}),
                      "f: x[1] must be finite, got nan");
}
