#include "core/latent/linear_bound_by_draws.hpp"

#include <cmath>

#include "core/latent/linear_bound.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

const std::vector<double> kX{0.9, -1.4};
const LinearGaussian kDecoder(Matrix({0.8, -0.5}, 2, 1), {0.2, -1.0}, 0.4);
const GaussianMixture kQ = GaussianMixture::univariate({1.0}, {0.7}, {0.5});

/// Within four standard errors, at a fixed seed.
void check_near(const DrawnMean& drawn, double exact) {
  CHECK(std::abs(drawn.value - exact) < 4.0 * drawn.standard_error);
}

}  // namespace

TEST_CASE("drawn bounds agree with the exact one within their errors, which fall as 1/√n") {
  for (const double beta : {1.0, 3.0}) {
    const LinearBound exact = linear_bound(examples::two_modes(), kDecoder, kX, kQ, beta);
    PythonRandom random(8);
    const DrawnBound few =
        linear_bound_by_draws(examples::two_modes(), kDecoder, kX, kQ, beta, 1000, random);
    const DrawnBound many =
        linear_bound_by_draws(examples::two_modes(), kDecoder, kX, kQ, beta, 64'000, random);
    check_near(many.bound, exact.bound);
    check_near(many.reconstruction, exact.reconstruction);
    check_near(many.prior_divergence, exact.divergence);
    CHECK(few.bound.standard_error / many.bound.standard_error == Approx(8.0).epsilon(0.2));
    CHECK(many.bound.value ==
          Approx(many.reconstruction.value - beta * many.prior_divergence.value).epsilon(1e-12));
  }
}

TEST_CASE("the importance-weighted bound rises from the evidence bound to log p(x)") {
  const auto prior = examples::standard_normal(1);
  const LinearBound exact = linear_bound(prior, kDecoder, kX, kQ, 1.0);
  const auto with = [&](std::size_t draws) {
    PythonRandom random(21);
    return importance_weighted_linear_bound(prior, kDecoder, kX, kQ, draws, 60'000 / draws, random);
  };
  check_near(with(1), exact.bound);
  CHECK(with(1).value < with(10).value);
  CHECK(with(10).value < with(300).value);
  CHECK(with(300).value < exact.log_evidence + 4.0 * with(300).standard_error);
  CHECK(with(300).value > exact.log_evidence - 0.05 * exact.gap);
}

TEST_CASE("the posterior as q leaves no variance") {
  const auto prior = examples::two_modes();
  const GaussianMixture posterior = kDecoder.posterior(prior, kX);
  const double exact = latent::mixture::examples::log_density_at(kDecoder.observed(prior), kX);
  PythonRandom random(2);
  const DrawnMean bound =
      importance_weighted_linear_bound(prior, kDecoder, kX, posterior, 3, 50, random);
  CHECK(bound.value == Approx(exact).epsilon(1e-11));
  CHECK(bound.standard_error < 1e-10);
}

TEST_CASE("drawn bounds name what does not fit") {
  const auto prior = examples::standard_normal(1);
  PythonRandom random(1);
  CHECK(error_of([&] { linear_bound_by_draws(prior, kDecoder, kX, kQ, 1.0, 1, random); }) ==
        "linear_bound_by_draws: count must be in 2 … 100000, got 1");
  CHECK(error_of([&] {
          linear_bound_by_draws(prior, kDecoder, kX, examples::standard_normal(2), 1.0, 9, random);
        }) == "linear_bound_by_draws: q must have 1 dimensions, as w has columns, got 2");
  CHECK(error_of([&] {
          importance_weighted_linear_bound(prior, kDecoder, kX, kQ, 1000, 101, random);
        }) == "importance_weighted_linear_bound: repetitions must be in 2 … 100, got 101");
  CHECK(error_of([&] {
          importance_weighted_linear_bound(prior, kDecoder, {kX.data(), 1}, kQ, 1, 2, random);
        }) == "importance_weighted_linear_bound: x must have 2 columns, got 1");
}
