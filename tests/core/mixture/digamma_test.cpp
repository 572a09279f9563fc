#include "core/mixture/digamma.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using latent::mixture::digamma;

TEST_CASE("digamma at known places") {
  const double euler = 0.57721566490153286061;
  CHECK(digamma(1.0) == Approx(-euler).epsilon(1e-15));
  CHECK(digamma(0.5) == Approx(-euler - 2.0 * std::log(2.0)).epsilon(1e-15));
  CHECK(digamma(2.0) == Approx(1.0 - euler).epsilon(2e-15));
  // Expected: scipy 1.10, scipy.special.digamma
  CHECK(digamma(1e-3) == Approx(-1000.5755719318103).epsilon(1e-15));
  CHECK(digamma(7.25) == Approx(1.9104535268837362).epsilon(2e-15));
  CHECK(digamma(1e6) == Approx(13.81551005796419).epsilon(1e-15));
}

TEST_CASE("digamma is the slope of lgamma") {
  for (const double x : {0.3, 1.7, 9.9, 10.1, 250.0}) {
    const double h = 1e-5 * x;
    CHECK(digamma(x) ==
          Approx((std::lgamma(x + h) - std::lgamma(x - h)) / (2.0 * h)).epsilon(1e-8));
  }
}
