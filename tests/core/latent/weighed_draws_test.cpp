#include "core/latent/weighed_draws.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent::latent_variable;

namespace {
const WeighedDraws kDraws{{-1.0, -3.0, -2.0, -2.0}, {0.5, 0.0, 1.0, 2.0}};
}

TEST_CASE("a bound from draws is the mean of what each says, with the error of that mean") {
  const DrawnBound drawn = bound_from(kDraws, 2.0);
  CHECK(drawn.reconstruction.value == Approx(-2.0));
  CHECK(drawn.reconstruction.standard_error == Approx(std::sqrt(2.0 / 3.0 / 4.0)));
  CHECK(drawn.prior_divergence.value == Approx(0.875));
  CHECK(drawn.bound.value == Approx(-2.0 - 2.0 * 0.875));
  // −2, −3, −4, −6 around −3.75
  CHECK(drawn.bound.standard_error == Approx(std::sqrt(8.75 / 3.0 / 4.0)));
}

TEST_CASE("one draw a group is the bound with beta 1, all in one the log of the mean weight") {
  CHECK(importance_weighted(kDraws, 1).value == Approx(bound_from(kDraws, 1.0).bound.value));
  const DrawnMean pairs = importance_weighted(kDraws, 2);
  const double first = std::log((std::exp(-1.5) + std::exp(-3.0)) / 2.0);
  const double second = std::log((std::exp(-3.0) + std::exp(-4.0)) / 2.0);
  CHECK(pairs.value == Approx((first + second) / 2.0));
  CHECK(pairs.standard_error == Approx(std::abs(first - second) / 2.0));
  const double sum = std::exp(-1.5) + 2.0 * std::exp(-3.0) + std::exp(-4.0);
  CHECK(importance_weighted(kDraws, 4).value == Approx(std::log(sum / 4.0)));
}
