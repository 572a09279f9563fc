#include "core/latent/gaussian_divergence.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;

TEST_CASE("the divergence of two Gaussians is its integral") {
  const auto q = GaussianMixture::univariate({1.0}, {0.7}, {0.5});
  const auto p = GaussianMixture::univariate({1.0}, {-0.4}, {1.3});
  for (const auto& pair : {std::pair(q, p), std::pair(p, q)}) {
    const auto& from = pair.first;  // clang 14 lets no lambda see a structured binding
    const auto& to = pair.second;
    const double integral = examples::trapezoidal(
        [&](double z) {
          const double log_q = log_density_at(from, {z});
          return std::exp(log_q) * (log_q - log_density_at(to, {z}));
        },
        14.0, 8000);
    CHECK(gaussian_divergence(from, to) == Approx(integral).epsilon(1e-11));
  }
}

TEST_CASE("in two dimensions, of whatever kinds, it is the integral as well") {
  const GaussianMixture q({1.0}, Matrix({0.3, -0.2}, 1, 2), CovarianceKind::full,
                          {0.8, 0.3, 0.3, 0.5});
  const GaussianMixture p({1.0}, Matrix({-0.5, 0.4}, 1, 2), CovarianceKind::diagonal, {1.5, 0.9});
  double sum = 0.0;
  constexpr double kStep = 0.1;
  for (int i = -90; i <= 90; ++i) {
    for (int j = -90; j <= 90; ++j) {
      const double log_q = log_density_at(q, {i * kStep, j * kStep});
      sum += std::exp(log_q) * (log_q - log_density_at(p, {i * kStep, j * kStep}));
    }
  }
  CHECK(gaussian_divergence(q, p) == Approx(sum * kStep * kStep).epsilon(1e-10));
  CHECK(gaussian_divergence(q, q) == Approx(0.0).margin(1e-14));
}

TEST_CASE("a divergence names what does not fit") {
  const auto one = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto two = GaussianMixture::univariate({0.5, 0.5}, {0.0, 1.0}, {1.0, 1.0});
  CHECK(error_of([&] { gaussian_divergence(two, one); }) ==
        "gaussian_divergence: q must be in 1 … 1, got 2");
  CHECK(error_of([&] { gaussian_divergence(one, examples::standard_normal(2)); }) ==
        "gaussian_divergence: p must have 1 dimensions, as q, got 2");
}
