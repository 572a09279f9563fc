#include "core/diffusion/posterior_mean.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"

using latent::diffusion::NoisingStep;
using latent::diffusion::posterior_mean;
using latent::mixture::GaussianMixture;

TEST_CASE("for one normal distribution it is linear regression on x_t") {
  const auto clean = GaussianMixture::univariate({1.0}, {0.5}, {2.0});
  const NoisingStep step(0.3);
  const std::vector<double> xt{-1.0, 0.0, 2.5};
  const auto guess = posterior_mean(clean, step, {xt.data(), 3, 1});
  const double gain = step.signal * 4.0 / (0.7 * 4.0 + 0.3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(guess(i, 0) == Approx(0.5 + gain * (xt[i] - step.signal * 0.5)).epsilon(1e-12));
  }
}

TEST_CASE("for a mixture it is the quadrature of x0 p(x0) p(x_t | x0)") {
  const auto clean = GaussianMixture::univariate({0.5, 0.5}, {-1.5, 1.8}, {0.15, 0.15});
  const NoisingStep step(0.6);
  for (const double xt : {-2.0, -0.1, 0.2, 1.4}) {
    double mass = 0.0;
    double moment = 0.0;
    for (double x0 = -4.0; x0 <= 4.0; x0 += 1e-3) {
      const double prior = std::exp(-0.5 * std::pow((x0 + 1.5) / 0.15, 2)) +
                           std::exp(-0.5 * std::pow((x0 - 1.8) / 0.15, 2));
      const double joint =
          prior * std::exp(-0.5 * std::pow((xt - step.signal * x0) / step.noise, 2));
      mass += joint;
      moment += x0 * joint;
    }
    CHECK(posterior_mean(clean, step, {&xt, 1, 1})(0, 0) == Approx(moment / mass).epsilon(1e-10));
  }
}

TEST_CASE("without noise x_t is x0") {
  const auto clean = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const double xt = 0.7;
  CHECK(posterior_mean(clean, NoisingStep(0.0), {&xt, 1, 1})(0, 0) == 0.7);
}
