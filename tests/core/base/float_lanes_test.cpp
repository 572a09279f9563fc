#include "core/base/float_lanes.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent;

TEST_CASE("the logistic function is libm's to the last bits of a float") {
  for (float x = -68.0F; x < 68.0F; x += 0.01F) {
    std::array<FloatLanes, 1> values{FloatLanes{x, x + 0.003F, -x, 0.1F * x}};
    const FloatLanes given = values[0];
    logistic(values);
    for (int i = 0; i < 4; ++i) {
      const double exact = 1.0 / (1.0 + std::exp(-static_cast<double>(given[i])));
      // The product with log₂ e is rounded, which counts the more the larger x is.
      const double relative = 3e-7 + 1.2e-7 * std::fabs(static_cast<double>(given[i]));
      REQUIRE(std::fabs(static_cast<double>(values[0][i]) - exact) <= relative * exact);
    }
  }
}

TEST_CASE("decay is libm's exp of the negative to the last bits of a float") {
  for (float x = -68.0F; x < 68.0F; x += 0.013F) {
    std::array<FloatLanes, 1> values{FloatLanes{x, -x, 0.1F * x, 0.01F * x}};
    const FloatLanes given = values[0];
    decay(values);
    for (int i = 0; i < 4; ++i) {
      const double exact = std::exp(-static_cast<double>(given[i]));
      const double relative = 3e-7 + 1.2e-7 * std::fabs(static_cast<double>(given[i]));
      REQUIRE(std::fabs(static_cast<double>(values[0][i]) - exact) <= relative * exact);
    }
  }
  std::array<FloatLanes, 1> zero{splat(0.0F)};
  decay(zero);
  CHECK(zero[0][0] == 1.0F);
}

TEST_CASE("the logistic function keeps its ends") {
  std::array<FloatLanes, 1> values{FloatLanes{-1e30F, 1e30F, -90.0F, 0.0F}};
  logistic(values);
  CHECK(values[0][0] > 0.0F);
  CHECK(values[0][0] < 1e-29F);
  CHECK(values[0][1] == 1.0F);
  CHECK(values[0][2] == values[0][0]);
  CHECK(values[0][3] == 0.5F);
}

TEST_CASE("four floats: roots, limits, sum") {
  const FloatLanes x{4.0F, 9.0F, 0.0F, 2.0F};
  const FloatLanes root = square_root(x);
  const FloatLanes kept = within(splat(1.0F), x, splat(5.0F));
  const float roots[] = {2.0F, 3.0F, 0.0F, std::sqrt(2.0F)};
  const float limited[] = {4.0F, 5.0F, 1.0F, 2.0F};
  for (int i = 0; i < 4; ++i) {
    CHECK(root[i] == roots[i]);
    CHECK(kept[i] == limited[i]);
  }
  CHECK(sum_of(x) == 15.0F);
}
