#include "core/metrics/binomial_interval.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::binomial_interval;
using latent::mixture::examples::error_of;

namespace {

/// P(from ≤ B ≤ to), each probability from the one before; of the misses where they are fewer, so
/// that the first is no 0.
double mass(int n, double p, int from, int to) {
  if (p > 0.5) return mass(n, 1.0 - p, n - to, n - from);
  double probability = std::pow(1.0 - p, n);
  double sum = 0.0;
  for (int j = 0; j <= to; ++j) {
    if (j >= from) sum += probability;
    probability *= p / (1.0 - p) * (n - j) / (j + 1);
  }
  return sum;
}

}  // namespace

TEST_CASE("at either end the hits found and more extreme ones have half the rest") {
  for (const int n : {1, 2, 10, 37, 400}) {
    for (const double share : {0.0, 0.1, 0.5, 0.93, 1.0}) {
      for (const double level : {0.5, 0.95, 0.999}) {
        const int hits = static_cast<int>(std::lround(share * n));
        CAPTURE(n, hits, level);
        const auto [low, high] =
            binomial_interval(static_cast<std::size_t>(hits), static_cast<std::size_t>(n), level);
        const double tail = (1.0 - level) / 2.0;
        if (hits > 0) CHECK(mass(n, low, hits, n) == Approx(tail).epsilon(1e-8));
        if (hits < n) CHECK(mass(n, high, 0, hits) == Approx(tail).epsilon(1e-8));
        CHECK(low <= static_cast<double>(hits) / n);
        CHECK(high >= static_cast<double>(hits) / n);
      }
    }
  }
}

TEST_CASE("where all or none hit, an end has a closed form") {
  CHECK(binomial_interval(0, 10, 0.95).low == 0.0);
  CHECK(binomial_interval(10, 10, 0.95).high == 1.0);
  CHECK(binomial_interval(10, 10, 0.95).low == Approx(std::pow(0.025, 0.1)).epsilon(1e-12));
  CHECK(binomial_interval(0, 10000, 0.95).high ==
        Approx(-std::expm1(std::log(0.025) / 10000.0)).epsilon(1e-9));
}

TEST_CASE("it covers the true share at least as often as it says") {
  for (const double p : {0.03, 0.2, 0.5, 0.77}) {
    double covered = 0.0;
    for (int hits = 0; hits <= 10; ++hits) {
      const auto [low, high] = binomial_interval(static_cast<std::size_t>(hits), 10, 0.95);
      if (low <= p && p <= high) covered += mass(10, p, hits, hits);
    }
    CAPTURE(p);
    CHECK(covered >= 0.95);
  }
}

TEST_CASE("shares of nothing, more hits than trials and no level are refused") {
  CHECK(error_of([] { binomial_interval(0, 0, 0.95); }).find("binomial_interval: n") == 0);
  CHECK(error_of([] { binomial_interval(4, 3, 0.95); }).find("binomial_interval: hits") == 0);
  CHECK(error_of([] { binomial_interval(1, 3, 1.0); }) ==
        "binomial_interval: level must be in (0, 1), got 1");
}
