#include "core/base/lanes.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent;

TEST_CASE("the lanes keep to themselves") {
  const Lanes best = larger(Lanes{1.0, -2.0}, Lanes{0.5, 3.0});
  CHECK(best[0] == 1.0);
  CHECK(best[1] == 3.0);
  CHECK(std::isnan(larger(Lanes{std::nan(""), 0.0}, splat(1.0))[0]));
  CHECK(sum_of(Lanes{1.5, 2.0}) == 3.5);
  CHECK(splat(4.0)[1] == 4.0);
  CHECK(square_root(Lanes{9.0, 2.25})[0] == 3.0);
  CHECK(square_root(Lanes{9.0, 2.25})[1] == 1.5);
}

TEST_CASE("lanes load from and store to any place") {
  double numbers[4] = {1.0, 2.0, 3.0, 4.0};
  store(numbers + 1, load(numbers + 2));
  CHECK(numbers[1] == 3.0);
  CHECK(numbers[2] == 4.0);
}
