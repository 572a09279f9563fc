#include "core/metrics/binomial_mean_deviation.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::binomial_mean_deviation;
using latent::mixture::examples::error_of;

namespace {

/// Σ |j − np| P(B = j), each probability from the one before.
double summed(int n, double p) {
  double probability = std::pow(1.0 - p, n);
  double sum = 0.0;
  for (int j = 0; j <= n; ++j) {
    sum += std::abs(j - n * p) * probability;
    probability *= p / (1.0 - p) * (n - j) / (j + 1);
  }
  return sum;
}

}  // namespace

TEST_CASE("the closed form is the sum over all outcomes") {
  for (const int n : {1, 2, 7, 40, 300}) {
    for (const double p : {1e-9, 0.013, 0.1, 1.0 / 7.0, 0.25, 0.5, 0.61, 0.8}) {
      CAPTURE(n, p);
      CHECK(binomial_mean_deviation(static_cast<std::size_t>(n), p) ==
            Approx(summed(n, p)).epsilon(1e-9));
    }
  }
  // scipy: sum(binom.pmf(j, 1000, 0.013) * abs(j - 13))
  CHECK(binomial_mean_deviation(1000, 0.013) == Approx(2.839791444727864).epsilon(1e-10));
}

TEST_CASE("what is certain does not deviate, and both ends are alike") {
  CHECK(binomial_mean_deviation(5, 0.0) == 0.0);
  CHECK(binomial_mean_deviation(5, 1.0) == 0.0);
  CHECK(binomial_mean_deviation(64, 0.125) == binomial_mean_deviation(64, 0.875));
  // As normal as it gets: √(2 n p (1 − p) / π).
  CHECK(binomial_mean_deviation(1000000, 0.5) ==
        Approx(std::sqrt(2.0 * 1e6 * 0.25 / 3.141592653589793)).epsilon(1e-6));
}

TEST_CASE("no trials and no probabilities are refused") {
  CHECK(error_of([] { binomial_mean_deviation(0, 0.5); }) ==
        "binomial_mean_deviation: n must be at least 1, got 0");
  CHECK(error_of([] { binomial_mean_deviation(3, 1.5); }) ==
        "binomial_mean_deviation: p must be in [0, 1], got 1.5");
  CHECK(error_of([] { binomial_mean_deviation(3, NAN); }) ==
        "binomial_mean_deviation: p must be in [0, 1], got nan");
}
