#include "core/mixture/gaussian_mixture.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::one_of_each_kind;

namespace {

std::string error_with(std::vector<double> weights, std::vector<double> means,
                       std::vector<double> covariances,
                       CovarianceKind kind = CovarianceKind::full) {
  return error_of([&] {
    const std::size_t components = weights.size();
    const std::size_t dimension = means.size() / components;
    GaussianMixture(weights, Matrix(means, components, dimension), kind, covariances);
  });
}

}  // namespace

TEST_CASE("a mixture gives back what it was made of") {
  const GaussianMixture m = one_of_each_kind()[0];
  CHECK(m.components() == 3U);
  CHECK(m.dimension() == 2U);
  CHECK(m.weights() == std::vector<double>{0.2, 0.5, 0.3});
  CHECK(m.means()(1, 0) == 2.0);
  CHECK(m.covariance_of(1).values == std::vector<double>{0.8, -0.4, -0.4, 0.9});
  CHECK(error_of([&] { m.covariance_of(3); }) ==
        "GaussianMixture::covariance_of: k must be below 3, got 3");
}

TEST_CASE("covariance_of gives the whole matrix for every kind") {
  const auto mixtures = one_of_each_kind();
  CHECK(mixtures[1].covariance_of(2).values == std::vector<double>{1.0, 0.3, 0.3, 0.5});
  CHECK(mixtures[2].covariance_of(2).values == std::vector<double>{0.6, 0.0, 0.0, 1.4});
  CHECK(mixtures[3].covariance_of(2).values == std::vector<double>{0.6, 0.0, 0.0, 0.6});
}

TEST_CASE("the factors multiply to the covariance and to the identity") {
  const GaussianMixture m = latent::mixture::examples::three_dimensional();
  for (std::size_t k = 0; k < 2; ++k) {
    const auto factor = m.cholesky_factor(k);
    const auto inverse = m.whitening(k);
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < 3; ++j) {
        double covariance = 0.0;
        double identity = 0.0;
        for (std::size_t l = 0; l < 3; ++l) {
          covariance += factor[i * 3 + l] * factor[j * 3 + l];
          identity += inverse[i * 3 + l] * factor[l * 3 + j];
        }
        CHECK(covariance == Approx(m.covariance_of(k)(i, j)).epsilon(1e-14));
        CHECK(identity == Approx(i == j ? 1.0 : 0.0).margin(1e-14));
      }
    }
  }
}

TEST_CASE("univariate takes standard deviations") {
  const GaussianMixture m = GaussianMixture::univariate({0.4, 0.6}, {-2.0, 1.5}, {0.5, 2.0});
  CHECK(m.dimension() == 1U);
  CHECK(m.covariances() == std::vector<double>{0.25, 4.0});
  CHECK(error_of([] {
          GaussianMixture::univariate({0.4, 0.6}, {-2.0, 1.5}, {0.5, 0.0});
        }) == "GaussianMixture::univariate: standard_deviations[1] must be positive, got 0");
}

TEST_CASE("a mixture that makes no sense is refused by argument and index") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(error_with({0.5, 0.6}, {0, 1}, {1, 1}).find("weights must sum to 1") != std::string::npos);
  CHECK(error_with({1.5, -0.5}, {0, 1}, {1, 1}) ==
        "GaussianMixture: weights[1] must be at least 0, got -0.5");
  CHECK(error_with({0.5, nan}, {0, 1}, {1, 1}) ==
        "GaussianMixture: weights[1] must be finite, got nan");
  CHECK(error_with({0.5, 0.5}, {0, nan}, {1, 1}) ==
        "GaussianMixture: means[1] must be finite, got nan");
  CHECK(error_with({0.5, 0.5}, {0, 1}, {1}) ==
        "GaussianMixture: covariances must hold 2 values, got 1");
  CHECK(error_with({0.5, 0.5}, {0, 1}, {1, -1}, CovarianceKind::diagonal) ==
        "GaussianMixture: covariances[1] must be positive, got -1");
  CHECK(error_with({0.5, 0.5}, {0, 1}, {1, 1e-301}, CovarianceKind::diagonal) ==
        "GaussianMixture: covariances[1] must be at least 1e-300, got 1e-301");
  CHECK(
      error_with({1.0}, {0, 1}, {1, 0, 0, 1e-301})
          .starts_with("GaussianMixture: covariances[0] must leave variances of at least 1e-300"));
  CHECK(error_with({1.0}, {0, 1}, {1, 2, 2, 1}) ==
        "GaussianMixture: covariances[0] must be positive definite");
  CHECK(error_with({1.0}, {0, 1}, {1, 0.5, 0.4, 1}) ==
        "GaussianMixture: covariances[0] must be symmetric, got 0.4 and 0.5 at (1, 0)");
  CHECK(error_of([] { GaussianMixture({}, Matrix(0, 2), CovarianceKind::full, {}); }) ==
        "GaussianMixture: means must hold at least one component, got 0");
}

TEST_CASE("a weight may be 0") {
  const GaussianMixture m = GaussianMixture::univariate({0.0, 1.0}, {0.0, 1.0}, {1.0, 1.0});
  CHECK(m.log_peaks()[0] == -std::numeric_limits<double>::infinity());
  CHECK(m.log_peaks()[1] == Approx(-0.5 * std::log(2.0 * 3.14159265358979323846)).epsilon(1e-15));
}
