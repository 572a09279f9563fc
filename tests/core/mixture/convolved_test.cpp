#include "core/mixture/convolved.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;

TEST_CASE("the convolved density is the integral of density times noise") {
  const GaussianMixture m = GaussianMixture::univariate({0.4, 0.6}, {-2.0, 1.5}, {0.5, 0.8});
  const double variance = 0.7;
  const double step = 0.02;
  double integral = 0.0;
  for (int i = -600; i <= 600; ++i) {
    const double x = i * step;
    const double distance = 0.3 - x;
    integral += std::exp(log_density_at(m, {x}) - 0.5 * distance * distance / variance) * step /
                std::sqrt(2.0 * 3.14159265358979323846 * variance);
  }
  CHECK(std::exp(log_density_at(convolved(m, variance), {0.3})) == Approx(integral).epsilon(1e-12));
}

TEST_CASE("convolution adds to every variance and keeps the kind") {
  const auto mixtures = examples::one_of_each_kind();
  CHECK(convolved(mixtures[0], 0.5).covariance_of(1).values ==
        std::vector<double>{1.3, -0.4, -0.4, 1.4});
  CHECK(convolved(mixtures[1], 0.5).covariances() == std::vector<double>{1.5, 0.3, 0.3, 1.0});
  CHECK(convolved(mixtures[2], 0.5).covariances() ==
        std::vector<double>{1.5, 1.0, 1.3, 1.4, 1.1, 1.9});
  CHECK(convolved(mixtures[3], 0.5).covariances() == std::vector<double>{1.5, 1.3, 1.1});
  CHECK(convolved(mixtures[0], 0.0).covariances() == mixtures[0].covariances());
}

TEST_CASE("convolved refuses a negative or infinite variance") {
  const GaussianMixture m = examples::one_of_each_kind()[3];
  CHECK(error_of([&] { convolved(m, -0.1); }) ==
        "convolved: noise_variance must be finite and at least 0, got -0.1");
  CHECK_FALSE(error_of([&] { convolved(m, std::numeric_limits<double>::infinity()); }).empty());
}
