#include "core/metrics/divergence_terms.hpp"

#include <cmath>
#include <initializer_list>

#include "tests/core/catch.hpp"

using latent::metrics::divergence_terms;
using latent::metrics::log_middle;

TEST_CASE("the terms are their formulas") {
  for (const double p : {0.3, 1.0, 2.5}) {
    for (const double q : {0.2, 1.0, 4.0}) {
      const auto of = divergence_terms(std::log(p), std::log(q));
      const double m = 0.5 * (p + q);
      CHECK(std::exp(log_middle(std::log(p), std::log(q))) == Approx(m).epsilon(1e-14));
      CHECK(of.total_variation == Approx(std::abs(p - q) / (2 * m)).margin(1e-15));
      CHECK(of.kl_forward == Approx((p * std::log(p / q) - p + q) / m).margin(1e-15));
      CHECK(of.kl_reverse == Approx((q * std::log(q / p) - q + p) / m).margin(1e-15));
      CHECK(of.jensen_shannon ==
            Approx((p * std::log(p / m) + q * std::log(q / m)) / (2 * m)).margin(1e-15));
      CHECK(of.squared_hellinger ==
            Approx(std::pow(std::sqrt(p) - std::sqrt(q), 2) / (2 * m)).margin(1e-15));
      CHECK(of.p_share == Approx(p / m).epsilon(1e-14));
    }
  }
}

TEST_CASE("at equal densities all are exactly 0, far apart all have their limits") {
  const auto same = divergence_terms(-3.7, -3.7);
  CHECK((same.total_variation == 0.0 && same.kl_forward == 0.0 && same.kl_reverse == 0.0));
  CHECK((same.jensen_shannon == 0.0 && same.squared_hellinger == 0.0 && same.p_share == 1.0));
  for (const double low : {-1e5, -1e300, static_cast<double>(-INFINITY)}) {
    const auto apart = divergence_terms(0.0, low);
    CHECK(apart.total_variation == 1.0);
    CHECK(apart.kl_forward == 2.0 * -low - (std::isinf(low) ? 0.0 : 2.0));
    CHECK(apart.kl_reverse == 2.0);
    CHECK(apart.jensen_shannon == std::log(2.0));
    CHECK(apart.squared_hellinger == 1.0);
    CHECK(divergence_terms(low, 0.0).kl_reverse == apart.kl_forward);
    CHECK(log_middle(low, 0.0) == Approx(-std::log(2.0)));
  }
  CHECK(log_middle(-INFINITY, -INFINITY) == -INFINITY);
}
