#include "core/metrics/normal_quantile.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::normal_cdf;
using latent::metrics::normal_quantile;
using latent::metrics::normal_quantiles;
using latent::mixture::examples::error_of;

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

// statistics.NormalDist().inv_cdf in Python.
TEST_CASE("several shares at once, each between 0 and 1") {
  const std::vector<double> shares{0.0005, 0.1585, 0.5, 0.9995};
  const std::vector<double> z = normal_quantiles(shares);
  CHECK(z[0] == Approx(-3.2905267314918945).epsilon(1e-13));
  CHECK(z[1] == Approx(-1.0006418287624492).epsilon(1e-13));
  CHECK(z[2] == Approx(0.0).margin(1e-15));
  CHECK(z[3] == Approx(-z[0]).epsilon(1e-12));
  for (const double share : {0.0, 1.0, -0.1}) {
    CHECK(error_of([&] {
            normal_quantiles(std::vector<double>{0.5, share});
          }).find("normal_quantiles: shares must be") == 0);
  }
}
