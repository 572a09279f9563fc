#include "core/mixture/univariate_cdf.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::mixture::GaussianMixture;
using latent::mixture::UnivariateCdf;
using latent::mixture::examples::error_of;

namespace {

const GaussianMixture kMixture =
    GaussianMixture::univariate({0.25, 0.0, 0.75}, {-2.0, 50.0, 1.0}, {0.4, 1.0, 0.7});

}  // namespace

TEST_CASE("both tails of the distribution function keep their digits") {
  const UnivariateCdf normal("test", GaussianMixture::univariate({1.0}, {3.0}, {2.0}));
  // scipy.stats.norm.cdf and sf
  CHECK(normal.lower(3.0) == 0.5);
  CHECK(normal.lower(-15.0) == Approx(1.1285884059538324e-19).epsilon(1e-12));
  CHECK(normal.upper(21.0) == Approx(1.1285884059538324e-19).epsilon(1e-12));
  const UnivariateCdf cdf("test", kMixture);
  for (const double x : {-9.0, -2.0, -0.5, 0.9, 4.0}) {
    CHECK(cdf.lower(x) + cdf.upper(x) == Approx(1.0).epsilon(1e-15));
  }
}

TEST_CASE("the areas are the integrals of the distribution function") {
  const UnivariateCdf cdf("test", kMixture);
  const double step = 1e-3;
  double area = 0.0;
  double x = -8.0;
  for (; x < 2.5; x += step) area += 0.5 * step * (cdf.lower(x) + cdf.lower(x + step));
  CHECK(cdf.lower_area(x) == Approx(area).epsilon(1e-6));
  // ∫ F up to x less ∫ (1 − F) from x on is x − E[X].
  for (const double at : {-30.0, -1.0, 0.3, 40.0}) {
    CHECK(cdf.lower_area(at) - cdf.upper_area(at) == Approx(at - 0.25).epsilon(1e-13));
  }
}

TEST_CASE("a mixture in the plane has no such function") {
  CHECK(error_of([] { UnivariateCdf("here", latent::mixture::examples::two_clusters()); }) ==
        "here: mixture must have 1 dimension, got 2");
}
