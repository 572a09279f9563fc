#include "core/latent/gauss_kronrod.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent::latent_variable;

TEST_CASE("the rules are exact for polynomials up to their degrees: 23 and 13") {
  for (int degree = 0; degree <= 23; ++degree) {
    double kronrod = 0.0;
    double gauss = 0.0;
    for (std::size_t i = 0; i < kRuleNodes; ++i) {
      kronrod += kKronrodWeight[i] * std::pow(kRuleNode[i], degree);
      gauss += kGaussWeight[i] * std::pow(kRuleNode[i], degree);
    }
    const double exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0.0;
    CHECK(std::abs(kronrod - exact) < 1e-14);
    if (degree <= 13) CHECK(std::abs(gauss - exact) < 1e-14);
    if (degree == 14) CHECK(std::abs(gauss - exact) > 1e-5);
  }
}
