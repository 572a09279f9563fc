#include "core/latent/gauss_hermite.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;

TEST_CASE("even moments of N(0, 1) are the double factorials") {
  const HermiteRule rule = gauss_hermite(12, 1);
  double factorial = 1.0;
  for (int order = 0; order <= 22; order += 2) {
    if (order > 0) factorial *= order - 1;
    double moment = 0.0;
    double odd = 0.0;
    for (std::size_t i = 0; i < 12; ++i) {
      moment += rule.weights[i] * std::pow(rule.nodes(i, 0), order);
      odd += rule.weights[i] * std::pow(rule.nodes(i, 0), order + 1);
    }
    CHECK(moment == Approx(factorial).epsilon(1e-11));
    CHECK(std::abs(odd) < 1e-9 * factorial * std::sqrt(order + 2.0));
  }
}

TEST_CASE("the product rule in the plane") {
  const HermiteRule rule = gauss_hermite(8, 2);
  REQUIRE(rule.weights.size() == 64);
  double mass = 0.0;
  double moment = 0.0;
  for (std::size_t i = 0; i < 64; ++i) {
    mass += rule.weights[i];
    moment += rule.weights[i] * std::pow(rule.nodes(i, 0), 2) * std::pow(rule.nodes(i, 1), 4);
  }
  CHECK(mass == Approx(1.0).epsilon(1e-14));
  CHECK(moment == Approx(3.0).epsilon(1e-12));
  CHECK(latent::mixture::examples::error_of([] { gauss_hermite(65, 1); }) ==
        "gauss_hermite: n must be in 1 … 64, got 65");
}
