#include "core/metrics/frechet_distance.hpp"

#include <cmath>

#include "core/metrics/wasserstein_distance.hpp"
#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::frechet_distance;
using latent::metrics::gaussian_wasserstein;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

TEST_CASE("in one dimension it is the difference of means and of deviations, squared") {
  const auto p = GaussianMixture::univariate({1.0}, {0.5}, {1.0});
  const auto q = GaussianMixture::univariate({1.0}, {-1.5}, {3.0});
  CHECK(frechet_distance(p, q) == Approx(8.0).epsilon(1e-13));
  CHECK(gaussian_wasserstein(p, q) == Approx(std::sqrt(8.0)).epsilon(1e-13));
  CHECK(gaussian_wasserstein(p, q) ==
        Approx(latent::metrics::wasserstein_distance(p, q, 2)).epsilon(1e-10));
}

TEST_CASE("in the plane it is tr Σ + tr T − 2 √(tr Σ T + 2 √(det Σ T))") {
  const GaussianMixture p({1.0}, Matrix({0.0, 1.0}, 1, 2), CovarianceKind::full,
                          {1.0, 0.5, 0.5, 0.8});
  const GaussianMixture q({1.0}, Matrix({2.0, 0.0}, 1, 2), CovarianceKind::full,
                          {0.6, -0.2, -0.2, 1.2});
  const double product = 1.0 * 0.6 + 2 * 0.5 * -0.2 + 0.8 * 1.2;
  const double determinant = (0.8 - 0.25) * (0.72 - 0.04);
  const double expected = 5.0 + 1.8 + 1.8 - 2.0 * std::sqrt(product + 2.0 * std::sqrt(determinant));
  CHECK(frechet_distance(p, q) == Approx(expected).epsilon(1e-13));
  CHECK(frechet_distance(q, p) == Approx(expected).epsilon(1e-13));
}

TEST_CASE("it sees the moments only: a mixture from itself, and from its Gaussian, is 0 away") {
  const auto p = two_clusters();
  CHECK(frechet_distance(p, p) == 0.0);
  const auto moments = latent::mixture::moments(p);
  const GaussianMixture matched({1.0}, Matrix(moments.mean, 1, 2), CovarianceKind::full,
                                moments.covariance.values);
  CHECK(frechet_distance(p, matched) == Approx(0.0).margin(1e-14));
  // A tiny difference keeps its digits and its sign.
  const auto a = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto b = GaussianMixture::univariate({1.0}, {0.0}, {1.0 + 1e-7});
  CHECK(frechet_distance(a, b) == Approx(1e-14).epsilon(1e-6));
}

TEST_CASE("singular covariances have a distance as well") {
  const Matrix line({1.0, 1.0, 1.0, 1.0}, 2, 2);
  const Matrix nothing(2, 2);
  CHECK(frechet_distance({0.0, 0.0}, line, {0.0, 0.0}, nothing) == Approx(2.0).epsilon(1e-13));
  CHECK(frechet_distance({1.0, 0.0}, nothing, {1.0, 0.0}, nothing) == 0.0);
}

TEST_CASE("a mixture is no Gaussian") {
  const auto one = latent::mixture::examples::two_clusters();
  CHECK(error_of([&] { gaussian_wasserstein(one, one); }) ==
        "gaussian_wasserstein: p must have 1 component, got 2");
}
