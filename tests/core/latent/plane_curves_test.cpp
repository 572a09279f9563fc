#include "core/latent/plane_curves.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("the curves are their formulas") {
  const Matrix z({-1.2, 0.0, 2.5}, 3, 1);
  const Matrix straight = line({0.5, -2.0}, {1.0, 3.0})->decode(z);
  const Matrix round = arc(1.5, 0.7)->decode(z);
  const Matrix winding = spiral(1.0, 0.4, 2.0)->decode(z);
  for (std::size_t n = 0; n < 3; ++n) {
    const double t = z.values[n];
    CHECK(straight(n, 0) == 1.0 + 0.5 * t);
    CHECK(straight(n, 1) == 3.0 - 2.0 * t);
    CHECK(std::hypot(round(n, 0), round(n, 1)) == Approx(1.5).epsilon(1e-14));
    CHECK(std::atan2(round(n, 0), round(n, 1)) == Approx(0.7 * t).epsilon(1e-14));
    CHECK(winding(n, 0) == Approx((1.0 + 0.4 * t) * std::cos(2.0 * t)).epsilon(1e-14));
    CHECK(winding(n, 1) == Approx((1.0 + 0.4 * t) * std::sin(2.0 * t)).epsilon(1e-14));
  }
  CHECK(line({1.0, 0.0}, {0.0, 0.0})->latent_dimension() == 1);
  CHECK(line({1.0, 0.0}, {0.0, 0.0})->dimension() == 2);
}

TEST_CASE("sizes beyond the limits are refused by name") {
  CHECK(error_of([] {
          line({1e9, 0.0}, {0.0, 0.0});
        }) == "line: slope must be in -1000000 … 1000000, got 1000000000");
  CHECK(error_of([] { line({1.0, 0.0}, {0.0, NAN}); }).starts_with("line: offset must be in"));
  CHECK(error_of([] { arc(1.0, INFINITY); }).starts_with("arc: turn must be in"));
  CHECK(error_of([] { spiral(1.0, -1e7, 1.0); }).starts_with("spiral: growth must be in"));
  CHECK(error_of([] { arc(1.0, 1.0)->decode(Matrix(1, 2)); }) ==
        "decode: z must have 1 columns, got 2");
}
