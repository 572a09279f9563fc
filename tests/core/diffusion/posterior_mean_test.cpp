#include "core/diffusion/posterior_mean.hpp"

#include "core/diffusion/forward.hpp"
#include "core/mixture/score.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/diffusion/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::diffusion::noised;
using latent::diffusion::posterior_mean;
using latent::mixture::GaussianMixture;
namespace examples = latent::diffusion::examples;

TEST_CASE("for one normal distribution it is linear regression on x_t") {
  const auto clean = GaussianMixture::univariate({1.0}, {0.5}, {2.0});
  const double signal = std::sqrt(0.7);
  const Matrix xt({-1.0, 0.0, 2.5}, 3, 1);
  const Matrix guess = posterior_mean(clean, 0.7, xt);
  const double gain = signal * 4.0 / (0.7 * 4.0 + 0.3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(guess(i, 0) == Approx(0.5 + gain * (xt(i, 0) - signal * 0.5)).epsilon(1e-12));
  }
}

TEST_CASE("for a mixture it is the quadrature of x0 p(x0) p(x_t | x0)") {
  const GaussianMixture clean = examples::three_modes();
  for (const double alpha_bar : {0.97, 0.4, 1e-4}) {
    for (const double xt : {-2.0, -0.1, 0.2, 1.4}) {
      const auto joint = [&](double x0) {
        return examples::density_at(clean, x0) *
               examples::normal_density(xt, std::sqrt(alpha_bar) * x0, std::sqrt(1.0 - alpha_bar));
      };
      const double mass = examples::integral(joint, -6.0, 7.0, 1000);
      const double moment =
          examples::integral([&](double x0) { return x0 * joint(x0); }, -6.0, 7.0, 1000);
      CHECK(std::abs(posterior_mean(clean, alpha_bar, {&xt, 1, 1})(0, 0) - moment / mass) < 1e-10);
    }
  }
}

TEST_CASE("it is Tweedie's formula, for every kind and dimension") {
  std::vector<GaussianMixture> laws = latent::mixture::examples::one_of_each_kind();
  laws.push_back(latent::mixture::examples::three_dimensional());
  for (const GaussianMixture& clean : laws) {
    const double alpha_bar = 0.3;
    const GaussianMixture pt = noised(clean, alpha_bar);
    const Matrix xt = latent::mixture::examples::drawn(pt, 20);
    const Matrix score = latent::mixture::score(pt, xt);
    const Matrix guess = posterior_mean(clean, alpha_bar, xt);
    for (std::size_t i = 0; i < xt.size(); ++i) {
      const double tweedie =
          (xt.values[i] + (1.0 - alpha_bar) * score.values[i]) / std::sqrt(alpha_bar);
      CHECK(guess.values[i] == Approx(tweedie).epsilon(1e-12).margin(1e-13));
    }
  }
}

TEST_CASE("without noise x_t is x0, with nothing but noise the prior's mean is all one knows") {
  const GaussianMixture clean = examples::three_modes();
  const double xt = 0.7;
  CHECK(posterior_mean(clean, 1.0, {&xt, 1, 1})(0, 0) == Approx(0.7).epsilon(1e-14));
  const double mean = 0.3 * -1.5 + 0.5 * 0.4 + 0.2 * 2.2;
  CHECK(posterior_mean(clean, 0.0, {&xt, 1, 1})(0, 0) == Approx(mean).epsilon(1e-14));
}
