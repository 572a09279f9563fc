#include "core/metrics/wasserstein_distance.hpp"

#include <cmath>

#include "core/mixture/univariate_cdf.hpp"
#include "core/mixture/univariate_quantile.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::wasserstein_distance;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

namespace {

const GaussianMixture kPair = GaussianMixture::univariate({0.3, 0.7}, {-1.5, 1.5}, {0.2, 0.5});
const GaussianMixture kOther = GaussianMixture::univariate({0.5, 0.5}, {-2.0, 1.8}, {0.3, 0.3});

GaussianMixture normal(double mean, double deviation) {
  return GaussianMixture::univariate({1.0}, {mean}, {deviation});
}

}  // namespace

TEST_CASE("two normal laws: the closed forms") {
  CHECK(wasserstein_distance(normal(0, 1), normal(3, 1), 1) == Approx(3.0).epsilon(1e-12));
  // E|X| (σ − τ) for the same mean
  CHECK(wasserstein_distance(normal(1, 1), normal(1, 2.5), 1) ==
        Approx(1.5 * std::sqrt(2.0 / M_PI)).epsilon(1e-11));
  CHECK(wasserstein_distance(normal(0, 1), normal(3, 5), 2) == Approx(5.0).epsilon(1e-10));
  CHECK(wasserstein_distance(normal(1, 1e-20), normal(0, 1), 2) ==
        Approx(std::sqrt(2.0)).epsilon(1e-10));
}

TEST_CASE("mixtures: the trapezoidal rule on a million points") {
  double area = 0.0;
  const latent::mixture::UnivariateCdf f("test", kPair);
  const latent::mixture::UnivariateCdf g("test", kOther);
  for (int i = 0; i <= 100'000; ++i) {
    const double x = -6.0 + 12.0 * i / 100'000;
    area += std::abs(f.lower(x) - g.lower(x)) * 12.0 / 100'000;
  }
  CHECK(wasserstein_distance(kPair, kOther, 1) == Approx(area).epsilon(1e-8));
  // ∫ (F⁻¹ − G⁻¹)² du by the midpoint rule
  const latent::mixture::UnivariateQuantile of_pair("test", kPair);
  const latent::mixture::UnivariateQuantile of_other("test", kOther);
  double squares = 0.0;
  constexpr int kParts = 20'000;
  for (int i = 0; i < kParts; ++i) {
    const double u = (i + 0.5) / kParts;
    const double move = of_pair.at(u, 1.0 - u) - of_other.at(u, 1.0 - u);
    squares += move * move / kParts;
  }
  CHECK(wasserstein_distance(kPair, kOther, 2) == Approx(std::sqrt(squares)).epsilon(1e-4));
  CHECK(wasserstein_distance(kOther, kPair, 2) ==
        Approx(wasserstein_distance(kPair, kOther, 2)).epsilon(1e-9));
}

TEST_CASE("a law from itself is exactly 0 away; order 2 is no less than order 1, and no square") {
  for (const std::size_t order : {1U, 2U}) {
    CHECK(wasserstein_distance(kPair, kPair, order) == 0.0);
    CHECK(wasserstein_distance(normal(5, 0.1), normal(5, 0.1), order) == 0.0);
  }
  CHECK(wasserstein_distance(kPair, kOther, 2) > wasserstein_distance(kPair, kOther, 1));
  // Sold as the distance, the square would be 0.01.
  CHECK(wasserstein_distance(normal(0, 1), normal(0.1, 1), 2) == Approx(0.1).epsilon(1e-9));
}

TEST_CASE("another order and the plane are refused") {
  CHECK(error_of([] { wasserstein_distance(kPair, kPair, 3); }) ==
        "wasserstein_distance: order must be in 1 … 2, got 3");
  const auto plane = latent::mixture::examples::two_clusters();
  CHECK(error_of([&] { wasserstein_distance(plane, plane, 1); }) ==
        "wasserstein_distance: p must have at most 1 dimensions, got 2");
}
