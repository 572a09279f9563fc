#include "core/latent/noisy_decoder.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::GaussianMixture;
using latent::mixture::Matrix;
namespace examples = latent::mixture::examples;

TEST_CASE("the joint law of z and x is the prior times the likelihood") {
  const auto prior = examples::one_of_each_kind()[0];
  const NoisyDecoder decoder{Matrix({0.8, -0.5, 0.3, 1.2, 0.0, 0.4}, 3, 2), {0.2, -1.0, 0.5}, 0.3};
  const Matrix z({0.4, -0.7, 2.0, 1.0}, 2, 2);
  const std::vector<double> x{0.9, -1.4, 0.1};
  const auto both = joint(prior, decoder);
  const auto likelihood = decoder.log_likelihood(z, x);
  const auto log_prior = latent::mixture::log_density(prior, z);
  for (std::size_t n = 0; n < 2; ++n) {
    const double expected = log_prior[n] + likelihood[n];
    CHECK(examples::log_density_at(both, {z(n, 0), z(n, 1), x[0], x[1], x[2]}) ==
          Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("a decoder names what does not fit") {
  const auto prior = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto error = [&](Matrix weights, std::vector<double> bias, double v) {
    return examples::error_of([&] { joint(prior, {weights, bias, v}); });
  };
  CHECK(error(Matrix({1.0}, 1, 1), {0.0}, 0.0) == "joint: noise_variance must be positive, got 0");
  CHECK(error(Matrix({1.0}, 1, 1), {}, 1.0) == "joint: weights must be (M, D) and bias (M)");
  CHECK(error(Matrix({1.0, 2.0}, 1, 2), {0.0}, 1.0) ==
        "joint: weights must be (M, D) and bias (M)");
}
