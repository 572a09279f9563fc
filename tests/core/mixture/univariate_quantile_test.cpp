#include "core/mixture/univariate_quantile.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using latent::mixture::GaussianMixture;
using latent::mixture::UnivariateCdf;
using latent::mixture::UnivariateQuantile;

TEST_CASE("the quantile is where the distribution function is, in both tails") {
  const auto mixture =
      GaussianMixture::univariate({0.3, 0.3, 0.4}, {-4.0, 1.0, 1.1}, {0.1, 0.01, 2});
  const UnivariateCdf cdf("test", mixture);
  const UnivariateQuantile quantile("test", mixture);
  for (double x = -8.0; x < 8.0; x += 0.37) {
    const double found = quantile.at(cdf.lower(x), cdf.upper(x));
    const double density = (cdf.lower(x + 1e-6) - cdf.lower(x - 1e-6)) / 2e-6;
    if (density > 1e-9) CHECK(found == Approx(x).margin(1e-9));
    CHECK(cdf.lower(found) == Approx(cdf.lower(x)).epsilon(1e-9));
    CHECK(cdf.upper(found) == Approx(cdf.upper(x)).epsilon(1e-9));
  }
  // scipy.stats.norm.ppf
  const UnivariateQuantile normal("test", GaussianMixture::univariate({1.0}, {0.0}, {1.0}));
  CHECK(normal.at(0.975, 0.025) == Approx(1.959963984540054).epsilon(1e-13));
  CHECK(normal.at(1e-15, 1.0) == Approx(-7.941345326170998).epsilon(1e-13));
}

TEST_CASE("beyond its reach it ends") {
  const UnivariateQuantile normal("test", GaussianMixture::univariate({1.0}, {0.0}, {1.0}));
  CHECK(normal.at(0.0, 1.0) == -9.5);
  CHECK(normal.at(1.0, 0.0) == 9.5);
}
