#include "core/diffusion/posterior.hpp"

#include "core/diffusion/posterior_mean.hpp"
#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/diffusion/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::diffusion::Posterior;
using latent::diffusion::posterior_mean;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;
namespace examples = latent::diffusion::examples;

TEST_CASE("its density is p(x0) p(x_t | x0), normalised by quadrature") {
  const GaussianMixture clean = examples::three_modes();
  for (const double alpha_bar : {0.95, 0.3, 0.02}) {
    const double xt = 0.3;
    const GaussianMixture posterior = Posterior(clean, alpha_bar).given({&xt, 1});
    const auto joint = [&](double x0) {
      return examples::density_at(clean, x0) *
             examples::normal_density(xt, std::sqrt(alpha_bar) * x0, std::sqrt(1.0 - alpha_bar));
    };
    const double mass = examples::integral(joint, -6.0, 7.0, 4000);
    for (double x0 = -3.0; x0 < 3.0; x0 += 0.23) {
      CHECK(std::abs(examples::density_at(posterior, x0) - joint(x0) / mass) < 1e-10);
    }
  }
}

TEST_CASE("its mean is the posterior mean, for every kind and dimension") {
  std::vector<GaussianMixture> laws = latent::mixture::examples::one_of_each_kind();
  laws.push_back(latent::mixture::examples::three_dimensional());
  for (const GaussianMixture& clean : laws) {
    std::vector<double> xt(clean.dimension(), 0.4);
    xt[0] = -0.9;
    const GaussianMixture posterior = Posterior(clean, 0.35).given(xt);
    CHECK(posterior.kind() == clean.kind());
    const Matrix guess = posterior_mean(clean, 0.35, {xt.data(), 1, xt.size()});
    for (std::size_t i = 0; i < xt.size(); ++i) {
      CHECK(latent::mixture::moments(posterior).mean[i] == Approx(guess(0, i)).epsilon(1e-12));
    }
  }
}

TEST_CASE("draws are those of the mixture given each point, one after another") {
  std::vector<GaussianMixture> laws = latent::mixture::examples::one_of_each_kind();
  laws.push_back(latent::mixture::examples::three_dimensional());
  for (const GaussianMixture& clean : laws) {
    const Posterior posterior(clean, 0.35);
    const Matrix xt = latent::mixture::examples::drawn(clean, 9);
    PythonRandom random(4);
    PythonRandom again(4);
    const Matrix draws = posterior.sample(xt, random);
    for (std::size_t n = 0; n < xt.rows; ++n) {
      const Matrix one = latent::mixture::sample(posterior.given(xt.row(n)), 1, again).points;
      for (std::size_t i = 0; i < xt.cols; ++i) {
        CHECK(draws(n, i) == Approx(one(0, i)).epsilon(1e-12).margin(1e-13));
      }
    }
  }
}

TEST_CASE("draws of one x_t follow its law, which the quadrature above has confirmed") {
  const GaussianMixture clean = examples::three_modes();
  const double at = 0.3;
  const Matrix xt(std::vector<double>(20000, at), 20000, 1);
  const Posterior posterior(clean, 0.3);
  PythonRandom random(11);
  const std::vector<double> draws = posterior.sample(xt, random).values;
  CHECK(examples::kolmogorov_smirnov(posterior.given({&at, 1}), draws) < 1.95);
}

TEST_CASE("without noise there is nothing to ask") {
  CHECK(latent::mixture::examples::error_of([] { Posterior(examples::three_modes(), 1.0); }) ==
        "Posterior: alpha_bar must be in [0, 1), got 1");
}

TEST_CASE("a point whose draw is no number is refused by its index") {
  const GaussianMixture clean({1.0}, Matrix({-1e308, 1e308}, 1, 2),
                              latent::mixture::CovarianceKind::full, {1e300, 9e299, 9e299, 1e300});
  PythonRandom random(1);
  CHECK(latent::mixture::examples::error_of([&] {
          Posterior(clean, 0.5).sample(Matrix({1.7e308, -1.7e308}, 1, 2), random);
        }) != "");
}
