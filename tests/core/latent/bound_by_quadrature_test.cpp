#include "core/latent/bound_by_quadrature.hpp"

#include <cmath>
#include <numbers>
#include <stdexcept>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

void check_splittings(const EvidenceBound& bound) {
  CHECK(std::abs(bound.reconstruction.value - bound.prior_divergence.value - bound.bound.value) <
        1e-9);
  CHECK(std::abs(bound.log_evidence.value - bound.posterior_divergence.value - bound.bound.value) <
        1e-6);
  CHECK(bound.bound.value <= bound.log_evidence.value);
  CHECK(bound.prior_divergence.value >= -1e-9);
  CHECK(bound.posterior_divergence.value >= -1e-9);
  CHECK(bound.bound.error < 1e-6);
}

}  // namespace

TEST_CASE("both splittings agree and stay below log p(x), for curves and priors") {
  for (const auto& decoder : {examples::an_arc(), examples::a_spiral()}) {
    for (const auto& prior : {examples::standard_normal(1), examples::two_modes()}) {
      DecoderMarginal marginal({prior, *decoder, 0.04});
      for (const DiagonalGaussian& q : {DiagonalGaussian{{0.3}, {0.04}}, {{-1.2}, {1.0}}}) {
        check_splittings(bound_by_quadrature(marginal, std::vector<double>{0.4, 1.1}, q, 1.0));
      }
    }
  }
}

TEST_CASE("in two latent dimensions, too") {
  const auto prior = latent::mixture::examples::one_of_each_kind()[0];
  const examples::Bent decoder;
  DecoderMarginal marginal({prior, decoder, 0.09});
  check_splittings(bound_by_quadrature(marginal, std::vector<double>{0.8, -0.3},
                                       {{0.7, -0.5}, {0.05, 0.2}}, 1.0));
}

TEST_CASE("reconstruction and divergence are their integrals") {
  const auto prior = examples::two_modes();
  const auto decoder = examples::a_spiral();
  const LatentModel model{prior, *decoder, 0.09};
  DecoderMarginal marginal(model);
  const DiagonalGaussian q{{0.5}, {0.36}};
  const std::vector<double> x{0.3, 1.2};
  const EvidenceBound bound = bound_by_quadrature(marginal, x, q, 4.0);
  double divergence = 0.0;
  const double reconstruction = examples::trapezoidal(
      [&](double t) {
        const double z = 0.5 + 0.6 * t;
        const double density = std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
        const double log_prior = latent::mixture::examples::log_density_at(prior, {z});
        return density * (examples::log_joint_at(model, {z}, x) - log_prior);
      },
      10.0, 4000);
  divergence = examples::trapezoidal(
      [&](double t) {
        const double log_q = -0.5 * t * t - 0.5 * std::log(2.0 * std::numbers::pi * 0.36);
        const double density = std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
        return density *
               (log_q - latent::mixture::examples::log_density_at(prior, {0.5 + 0.6 * t}));
      },
      10.0, 4000);
  CHECK(bound.reconstruction.value == Approx(reconstruction).epsilon(1e-8));
  CHECK(bound.prior_divergence.value == Approx(divergence).epsilon(1e-7));
  CHECK(bound.bound.value == Approx(reconstruction - 4.0 * divergence).epsilon(1e-7));
}

TEST_CASE("for a standard normal prior the divergence is the closed form") {
  const auto prior = examples::standard_normal(2);
  const examples::Bent decoder;
  DecoderMarginal marginal({prior, decoder, 0.09});
  const DiagonalGaussian q{{0.7, -0.5}, {0.05, 0.2}};
  const auto closed = q.standard_normal_divergence();
  const auto bound = bound_by_quadrature(marginal, std::vector<double>{0.8, -0.3}, q, 1.0);
  CHECK(bound.prior_divergence.value == Approx(closed[0] + closed[1]).epsilon(1e-8));
}

TEST_CASE("of a line the exact posterior as q leaves no gap") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = line({0.8, -0.5}, {0.0, 0.0});
  DecoderMarginal marginal({prior, *decoder, 0.25});
  const std::vector<double> x{0.9, 0.4};
  const double precision = 1.0 + (0.64 + 0.25) / 0.25;
  const double mean = (0.8 * 0.9 - 0.5 * 0.4) / 0.25 / precision;
  const auto bound = bound_by_quadrature(marginal, x, {{mean}, {1.0 / precision}}, 1.0);
  CHECK(std::abs(bound.posterior_divergence.value) < 1e-8);
  CHECK(std::abs(bound.bound.value - bound.log_evidence.value) < 1e-7);
}

TEST_CASE("a bad q or beta is refused by name") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  DecoderMarginal marginal({prior, *decoder, 0.25});
  const std::vector<double> x{0.9, 0.4};
  const auto of = [&](const DiagonalGaussian& q, double beta) {
    return error_of([&] { bound_by_quadrature(marginal, x, q, beta); });
  };
  CHECK(of({{0.0}, {1.0}}, -1.0) == "bound_by_quadrature: beta must be in 0 … 1000000, got -1");
  CHECK(of({{0.0, 1.0}, {1.0}}, 1.0) == "bound_by_quadrature: q.mean must hold 1 numbers, got 2");
}

TEST_CASE("slices of a bound end at what it is at once") {
  const auto prior = examples::standard_normal(2);
  const examples::Bent decoder;
  const LatentModel model{prior, decoder, 0.01};
  const std::vector<double> x{1.5, -0.7};
  const DiagonalGaussian q{{0.5, -0.4}, {0.5, 2.0}};
  DecoderMarginal once(model);
  const EvidenceBound whole = bound_by_quadrature(once, x, q, 1.0);
  DecoderMarginal marginal(model);
  BoundByQuadrature bounding(marginal, x, q, 1.0);
  CHECK_THROWS_AS(bounding.bound(), std::logic_error);
  int slices = 0;
  while (bounding.advance()) ++slices;
  CHECK(slices > 5);
  CHECK(bounding.bound().bound.value == Approx(whole.bound.value).epsilon(1e-12));
  CHECK(bounding.bound().posterior_divergence.value ==
        Approx(whole.posterior_divergence.value).epsilon(1e-12));
  check_splittings(bounding.bound());
}
