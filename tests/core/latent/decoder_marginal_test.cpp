#include "core/latent/decoder_marginal.hpp"

#include <cmath>
#include <numbers>

#include "core/latent/marginal_integral.hpp"
#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

TEST_CASE("of a line p(x) and p(z | x) are the closed form") {
  const auto prior = examples::two_modes();
  const auto decoder = line({0.8, -0.5}, {0.2, 0.1});
  const LinearGaussian closed{Matrix({0.8, -0.5}, 2, 1), {0.2, 0.1}, 0.04};
  DecoderMarginal marginal({prior, *decoder, 0.04});
  for (const std::vector<double>& x :
       {std::vector<double>{0.3, 0.2}, {-1.0, 0.8}, {3.0, 2.0}, {40.0, -25.0}, {-300.0, 5.0}}) {
    const auto exact = marginal_integral(prior, closed, x);
    const GridPosterior posterior = marginal.posterior(x);
    CHECK(std::abs(posterior.log_evidence.value - exact.log_density) <
          1e-8 + 1e-14 * std::abs(exact.log_density));
    CHECK(posterior.log_evidence.error < DecoderMarginal::kMostError);
    const auto moments = latent::mixture::moments(exact.posterior);
    CHECK(posterior.mean[0] == Approx(moments.mean[0]).epsilon(1e-7));
    CHECK(posterior.covariance(0, 0) == Approx(moments.covariance(0, 0)).epsilon(1e-6));
    const std::size_t middle = posterior.z.rows / 2;
    CHECK(posterior.log_density[middle] == Approx(latent::mixture::examples::log_density_at(
                                                      exact.posterior, {posterior.z(middle, 0)}))
                                               .epsilon(1e-7)
                                               .margin(1e-7));
  }
}

TEST_CASE("of an affine map from the plane they are the closed form, too") {
  for (const auto& prior : latent::mixture::examples::one_of_each_kind()) {
    const Matrix weights({0.8, -0.5, 0.3, 1.2}, 2, 2);
    const examples::Affine decoder(weights, {0.3, -0.2});
    DecoderMarginal marginal({prior, decoder, 0.09});
    for (const std::vector<double>& x : {std::vector<double>{0.3, 0.2}, {-2.0, 3.0}, {6.0, -4.0}}) {
      const auto exact = marginal_integral(prior, {weights, {0.3, -0.2}, 0.09}, x);
      const GridPosterior posterior = marginal.posterior(x);
      CHECK(std::abs(posterior.log_evidence.value - exact.log_density) < 1e-8);
      CHECK(posterior.log_evidence.error < DecoderMarginal::kMostError);
      const auto moments = latent::mixture::moments(exact.posterior);
      for (std::size_t j = 0; j < 2; ++j) {
        CHECK(posterior.mean[j] == Approx(moments.mean[j]).epsilon(1e-6));
        CHECK(posterior.covariance(j, 1) ==
              Approx(moments.covariance(j, 1)).epsilon(1e-5).margin(1e-8));
      }
    }
  }
}

TEST_CASE("of arc and spiral a fine grid says the same") {
  for (const auto& decoder : {examples::an_arc(), examples::a_spiral()}) {
    for (const auto& prior : {examples::standard_normal(1), examples::two_modes()}) {
      for (const double variance : {0.0025, 0.09}) {
        const LatentModel model{prior, *decoder, variance};
        DecoderMarginal marginal(model);
        for (const std::vector<double>& x :
             {std::vector<double>{0.0, 1.4}, {1.0, 0.9}, {-0.2, 0.1}, {0.5, -1.6}}) {
          const Nats told = marginal.log_density(x);
          double largest = -INFINITY;
          for (double z = -7.0; z < 7.0; z += 0.01) {
            largest = std::max(largest, examples::log_joint_at(model, {z}, x));
          }
          const double sum = examples::trapezoidal(
              [&](double z) { return std::exp(examples::log_joint_at(model, {z}, x) - largest); },
              12.0, 10'000);
          CHECK(std::abs(told.value - largest - std::log(sum)) < 1e-8);
          CHECK(told.error < DecoderMarginal::kMostError);
        }
      }
    }
  }
}

TEST_CASE("of a bent plane a fine grid says the same, mean and covariance included") {
  const auto prior = latent::mixture::examples::one_of_each_kind()[0];
  const examples::Bent decoder;
  const LatentModel model{prior, decoder, 0.25};
  DecoderMarginal marginal(model);
  const std::vector<double> x{0.8, -0.3};
  const GridPosterior posterior = marginal.posterior(x);
  double sum = 0.0;
  double first = 0.0;
  double product = 0.0;
  constexpr double kStep = 0.08;
  for (int i = -100; i <= 100; ++i) {
    for (int j = -100; j <= 100; ++j) {
      const double p = std::exp(examples::log_joint_at(model, {i * kStep, j * kStep}, x));
      sum += p;
      first += p * i * kStep;
      product += p * i * kStep * j * kStep;
    }
  }
  CHECK(std::abs(posterior.log_evidence.value - std::log(sum * kStep * kStep)) < 1e-8);
  CHECK(posterior.mean[0] == Approx(first / sum).epsilon(1e-7));
  CHECK(posterior.covariance(0, 1) ==
        Approx(product / sum - posterior.mean[0] * posterior.mean[1]).epsilon(1e-6));
}

TEST_CASE("a narrow branch of the curve is not overlooked") {
  // Nearly no noise: the posterior is two needles where the spiral crosses the axis.
  const auto prior = examples::standard_normal(1);
  const auto decoder = arc(1.0, 3.0);
  DecoderMarginal marginal({prior, *decoder, 1e-8});
  const GridPosterior posterior = marginal.posterior(std::vector<double>{0.0, 1.0});
  // z = 0 and, less probable, ±2π/3, ±4π/3, …: each needle has the width √v / 3.
  double heights = 0.0;
  for (int k = -4; k <= 4; ++k)
    heights += std::exp(-0.5 * std::pow(k * 2.0 * std::numbers::pi / 3.0, 2));
  const double width = 1e-4 / 3.0;
  CHECK(posterior.log_evidence.value ==
        Approx(std::log(heights * width / (2.0 * std::numbers::pi * 1e-8))).epsilon(1e-7));
}

TEST_CASE("what cannot be integrated is refused with the reason") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::a_spiral();
  const auto fast = spiral(1.0, 0.1, 1e5);
  CHECK(error_of([&] {
          DecoderMarginal({prior, *fast, 1e-4}).log_density(std::vector<double>{1.0, 0.0});
        }).starts_with("DecoderMarginal: noise_variance must be larger, got 0.0001"));
  const auto of = [&](double variance, std::vector<double> x) {
    return error_of([&] { DecoderMarginal({prior, *decoder, variance}).log_density(x); });
  };
  CHECK(of(1e-12, {1.2, 0.0}).empty());  // on the curve
  CHECK(of(1e-12, {0.1, 0.2}).starts_with("DecoderMarginal: x must lie nearer"));
  CHECK(of(1e-4, {1e6, 0.0}).starts_with("DecoderMarginal: x must lie nearer"));
  CHECK(of(0.0, {0.0, 0.0}) ==
        "DecoderMarginal: noise_variance must be in 1e-12 … 1000000000000, got 0");
  CHECK(of(NAN, {0.0, 0.0}).ends_with("got nan"));
  CHECK(of(0.1, {0.0}) == "DecoderMarginal: x must hold 2 numbers, got 1");
  CHECK(of(0.1, {0.0, NAN}).starts_with("DecoderMarginal: x must be in -1000000000"));
  const auto plane = latent::mixture::examples::one_of_each_kind()[0];
  CHECK(error_of([&] {
          DecoderMarginal({plane, *decoder, 0.1});
        }) == "DecoderMarginal: prior must have the decoder's 1 dimensions, got 2");
  const examples::Affine three(Matrix(2, 3), {0.0, 0.0});
  CHECK(error_of([&] {
          DecoderMarginal({latent::mixture::examples::three_dimensional(), three, 0.1});
        }) == "DecoderMarginal: decoder must have 1 or 2 latent dimensions, got 3");
}

TEST_CASE("slices of the integral end at what it is at once, whatever another x has marked") {
  const auto prior = examples::standard_normal(2);
  const Matrix weights({0.8, -0.5, 0.3, 1.2}, 2, 2);
  const examples::Affine decoder(weights, {0.3, -0.2});
  const std::vector<double> x{6.0, -4.0};
  DecoderMarginal at_once({prior, decoder, 0.0025});
  const Nats whole = at_once.log_density(x);
  DecoderMarginal marginal({prior, decoder, 0.0025});
  // What has been marked for another x is not cut for this one.
  CHECK(marginal.advance(std::vector<double>{-3.0, 3.0}));
  int slices = 0;
  while (marginal.advance(x)) ++slices;
  CHECK(slices > 10);
  CHECK(marginal.posterior(x).z.rows == at_once.posterior(x).z.rows);
  CHECK(marginal.log_density(x).value == Approx(whole.value).epsilon(1e-9));
  const auto exact = marginal_integral(prior, {weights, {0.3, -0.2}, 0.0025}, x);
  CHECK(std::abs(marginal.log_density(x).value - exact.log_density) < 1e-6);
}
