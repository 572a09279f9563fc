#include "core/metrics/normal_quantile.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using latent::metrics::normal_cdf;
using latent::metrics::normal_quantile;

TEST_CASE("the quantile is the inverse, far into both tails") {
  for (double z = -37.0; z < 8.0; z += 0.25) {
    // On the right the share itself has lost digits.
    CHECK(normal_quantile(normal_cdf(z)) == Approx(z).margin(z < 5.0 ? 1e-10 : 1e-1));
  }
  // scipy.stats.norm.ppf
  CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-13));
  CHECK(normal_quantile(1e-300) == Approx(-37.0471).epsilon(1e-5));
  CHECK(normal_quantile(0.5) == Approx(0.0).margin(1e-15));
}
