#include "core/latent/noisy_decoder.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
namespace examples = latent::mixture::examples;

TEST_CASE("the law of x is the prior's affine image with noise") {
  const auto prior = examples::one_of_each_kind()[0];
  const NoisyDecoder decoder{Matrix({0.8, -0.5, 0.3, 1.2, 0.0, 0.4}, 3, 2), {0.2, -1.0, 0.5}, 0.3};
  const auto image = decoder.decode(prior);
  REQUIRE(image.dimension() == 3);
  const Matrix covariance = prior.covariance_of(1);
  // A Σ Aᵀ + v I, entry (0, 0)
  CHECK(image.covariance_of(1)(0, 0) ==
        Approx(0.64 * covariance(0, 0) - 0.8 * covariance(0, 1) + 0.25 * covariance(1, 1) + 0.3));
  CHECK(image.means()(1, 1) == Approx(0.3 * prior.means()(1, 0) + 1.2 * prior.means()(1, 1) - 1.0));
}

TEST_CASE("log p(x | z) is a normal density around the decoded z") {
  const NoisyDecoder decoder{Matrix({0.8, -0.5, 0.3, 1.2}, 2, 2), {0.2, -1.0}, 0.3};
  const std::vector<double> x{0.9, -1.4};
  const Matrix z({0.4, -0.7, 2.0, 1.0}, 2, 2);
  const auto result = decoder.log_likelihood(z, x);
  for (std::size_t n = 0; n < 2; ++n) {
    const GaussianMixture around{
        {1.0},
        Matrix({0.8 * z(n, 0) - 0.5 * z(n, 1) + 0.2, 0.3 * z(n, 0) + 1.2 * z(n, 1) - 1.0}, 1, 2),
        latent::mixture::CovarianceKind::spherical,
        {0.3}};
    CHECK(result[n] == Approx(examples::log_density_at(around, x)).epsilon(1e-13));
  }
}

TEST_CASE("a decoder names what does not fit") {
  const auto prior = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto error = [&](Matrix weights, std::vector<double> bias, double v) {
    return examples::error_of([&] { NoisyDecoder{weights, bias, v}.decode(prior); });
  };
  CHECK(error(Matrix({1.0}, 1, 1), {0.0}, 0.0) ==
        "decode: noise_variance must be positive and finite, got 0");
  CHECK(error(Matrix({1.0, 2.0}, 2, 1), {1.0}, 1.0) ==
        "affine: shift must be empty or hold 2 values, got 1");
}
