#include "core/mixture/draw_tally.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::kMostPoints;
using latent::python::Integer;

namespace {

DrawTally tally() {
  return {UnivariateDraws({0.35, 0.65}, {-1.5, 1.8}, 0.6, Integer("13")), -3.0, 3.0, 8};
}

}  // namespace

TEST_CASE("a tally counts what the same Python program counts") {
  // Expected: CPython 3.11, random.seed(13), 100,000 draws, eight bins on [-3, 3].
  DrawTally t = tally();
  t.advance(100'000);
  CHECK(t.counts() == std::vector<double>{34936, 65064});
  CHECK(t.histogram().values == std::vector<double>{3427, 13792, 13783, 3475, 246, 3, 0, 0,  //
                                                    0, 0, 0, 90, 2498, 17464, 30207, 13395});
  CHECK(t.sum() == Approx(64734.89659727109).epsilon(1e-13));
}

TEST_CASE("in how many portions the draws are made changes nothing") {
  DrawTally whole = tally();
  whole.advance(1000);
  DrawTally parts = tally();
  for (const std::size_t count : {1U, 0U, 2U, 497U, 500U}) parts.advance(count);
  CHECK(parts.counts() == whole.counts());
  CHECK(parts.histogram().values == whole.histogram().values);
  CHECK(parts.sum() == Approx(whole.sum()).epsilon(1e-14));  // the last bits of a normal may differ
}

TEST_CASE("a draw on the upper edge is in the last bin, one outside is in none") {
  DrawTally t(UnivariateDraws({1.0}, {1.0}, 0.0, Integer("1")), 0.0, 1.0, 4);
  t.advance(5);
  CHECK(t.histogram().values == std::vector<double>{0, 0, 0, 5});
  DrawTally outside(UnivariateDraws({1.0}, {2.0}, 0.0, Integer("1")), 0.0, 1.0, 4);
  outside.advance(5);
  CHECK(outside.histogram().values == std::vector<double>{0, 0, 0, 0});
  CHECK(outside.counts() == std::vector<double>{5});
}

TEST_CASE("a tally names a range it cannot use") {
  const UnivariateDraws draws({1.0}, {0.0}, 1.0, Integer("1"));
  CHECK(examples::error_of([&] { DrawTally(draws, 0.0, 1.0, 0); }) ==
        "DrawTally: bins must be in 1 … 100000, got 0");
  CHECK(examples::error_of([&] { tally().advance(kMostPoints + 1); }) ==
        "DrawTally: count must be in 0 … 4000000, got 4000001");
  CHECK(examples::error_of([&] { DrawTally(draws, 1.0, 1.0, 4); }) ==
        "DrawTally: low must be below high, both finite, got 1 and 1");
}

TEST_CASE("a sum that overflows is infinite as in Python, one that is no number is refused") {
  DrawTally one_sided(UnivariateDraws({1.0}, {1.7e308}, 0.0, Integer("1")), 0.0, 1.0, 4);
  one_sided.advance(2);
  CHECK(std::isinf(one_sided.sum()));
  DrawTally both(UnivariateDraws({0.5, 0.5}, {-1.7e308, 1.7e308}, 1e308, Integer("1")), 0.0, 1.0,
                 4);
  CHECK(examples::error_of([&] { both.advance(1000); }) ==
        "DrawTally: means and sigma must keep the sum of the draws a number, got nan");
  CHECK_FALSE(std::isnan(both.sum()));  // what was refused is not counted
  CHECK(both.counts()[0] + both.counts()[1] < 1000.0);
}
