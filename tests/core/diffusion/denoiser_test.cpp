#include "core/diffusion/denoiser.hpp"

#include <cmath>

#include "core/diffusion/forward.hpp"
#include "core/diffusion/posterior.hpp"
#include "core/diffusion/posterior_mean.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

const GaussianMixture& clean() {
  static const GaussianMixture law = latent::mixture::examples::two_clusters();
  return law;
}

struct NoisedDraws {
  Matrix x0;
  Matrix epsilon;
  Matrix xt;
};

NoisedDraws some_draws(double alpha_bar) {
  PythonRandom random(8);
  const Matrix x0 = latent::mixture::sample(clean(), 200, random).points;
  const Matrix epsilon = standard_normal(200, 2, random);
  return {x0, epsilon, noised_points(x0, epsilon, alpha_bar)};
}

double mean_squared_error(const Matrix& a, const Matrix& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += (a.values[i] - b.values[i]) * (a.values[i] - b.values[i]);
  }
  return sum / static_cast<double>(a.rows);
}

}  // namespace

TEST_CASE("whoever knows the noise finds x0") {
  const NoisedDraws draws = some_draws(0.2);
  CHECK(mean_squared_error((*known_noise(draws.epsilon))(draws.xt, 0.2), draws.x0) < 1e-25);
}

TEST_CASE("of those who see only x_t the posterior mean errs least") {
  const NoisedDraws draws = some_draws(0.2);
  const auto error = [&draws](const DenoiserPointer& denoiser) {
    return mean_squared_error((*denoiser)(draws.xt, 0.2), draws.x0);
  };
  const double least = error(posterior_mean_of(clean()));
  CHECK(least < error(naive()));
  CHECK(least < error(posterior_sample_of(clean(), PythonRandom(1))));
  CHECK(least < error(one_mode_of(clean(), 0)));
  CHECK(least < error(one_mode_of(clean(), 1)));
}

TEST_CASE("each denoiser is what its name says") {
  const NoisedDraws draws = some_draws(0.25);
  const Matrix& xt = draws.xt;
  CHECK((*naive())(xt, 0.25).values[3] == xt.values[3] / 0.5);
  CHECK((*posterior_mean_of(clean()))(xt, 0.25).values == posterior_mean(clean(), 0.25, xt).values);
  PythonRandom random(6);
  CHECK((*posterior_sample_of(clean(), PythonRandom(6)))(xt, 0.25).values ==
        Posterior(clean(), 0.25).sample(xt, random).values);
  const GaussianMixture second({1.0}, Matrix({3.0, 1.0}, 1, 2), clean().kind(),
                               {0.6, -0.2, -0.2, 1.2});
  CHECK((*one_mode_of(clean(), 1))(xt, 0.25).values == posterior_mean(second, 0.25, xt).values);
}

TEST_CASE("a sampler of the posterior draws anew each time") {
  const NoisedDraws draws = some_draws(0.25);
  const DenoiserPointer denoiser = posterior_sample_of(clean(), PythonRandom(6));
  CHECK((*denoiser)(draws.xt, 0.25).values != (*denoiser)(draws.xt, 0.25).values);
}

TEST_CASE("without noise every denoiser gives x_t itself") {
  const NoisedDraws draws = some_draws(1.0);
  const auto check = [&draws](const DenoiserPointer& denoiser) {
    CHECK((*denoiser)(draws.xt, 1.0).values == draws.xt.values);
  };
  check(known_noise(draws.epsilon));
  check(naive());
  check(posterior_mean_of(clean()));
  check(posterior_sample_of(clean(), PythonRandom(1)));
  check(one_mode_of(clean(), 0));
}

TEST_CASE("what cannot be asked is refused") {
  const Matrix xt(3, 2);
  CHECK(error_of([&] { (*naive())(xt, 0.0); }) ==
        "naive: alpha_bar must be positive: nothing is left of x0");
  CHECK(error_of([&] { (*known_noise(Matrix(2, 2)))(xt, 0.5); }) ==
        "known_noise: epsilon must have the shape of xt");
  const Matrix no_number({0.0, NAN}, 1, 2);
  CHECK(error_of([&] { (*naive())(no_number, 0.5); }) == "naive: x[0, 1] must be finite, got nan");
  CHECK(error_of([&] { (*posterior_mean_of(clean()))(no_number, 1.0); }) ==
        "denoise: x[0, 1] must be finite, got nan");
  CHECK(error_of([&] { known_noise(no_number); }) ==
        "known_noise: epsilon[1] must be finite, got nan");
  CHECK(error_of([] { one_mode_of(clean(), 2); }) == "component: k must be below 2, got 2");
  CHECK(error_of([&] { (*posterior_mean_of(clean()))(xt, -0.1); }) ==
        "noised: alpha_bar must be in [0, 1], got -0.1");
}
