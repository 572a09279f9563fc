#include "core/latent/bound_by_draws.hpp"

#include <cmath>

#include "core/latent/bound_by_quadrature.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

const latent::mixture::GaussianMixture kPrior = examples::two_modes();
const std::vector<double> kX{0.4, 1.1};
const DiagonalGaussian kQ{{0.6}, {0.09}};

}  // namespace

TEST_CASE("draws say what quadrature says, within their standard errors") {
  const auto decoder = examples::an_arc();
  const LatentModel model{kPrior, *decoder, 0.09};
  DecoderMarginal marginal(model);
  const EvidenceBound exact = bound_by_quadrature(marginal, kX, kQ, 2.0);
  PythonRandom random(1);
  const DrawnBound drawn = bound_by_draws(model, kX, kQ, 2.0, 50'000, random);
  const auto agrees = [](const DrawnMean& mean, const Nats& value) {
    CHECK(std::abs(mean.value - value.value) < 4.0 * mean.standard_error);
    CHECK(mean.standard_error > 0.0);
  };
  agrees(drawn.reconstruction, exact.reconstruction);
  agrees(drawn.prior_divergence, exact.prior_divergence);
  agrees(drawn.bound, exact.bound);
}

TEST_CASE("the standard errors cover") {
  const auto decoder = examples::an_arc();
  const LatentModel model{kPrior, *decoder, 0.09};
  DecoderMarginal marginal(model);
  const double exact = bound_by_quadrature(marginal, kX, kQ, 1.0).bound.value;
  constexpr int kRuns = 400;
  int covered = 0;
  for (int seed = 0; seed < kRuns; ++seed) {
    PythonRandom random(seed);
    const DrawnMean mean = bound_by_draws(model, kX, kQ, 1.0, 400, random).bound;
    covered += std::abs(mean.value - exact) < 1.96 * mean.standard_error ? 1 : 0;
  }
  CHECK(std::abs(covered - 0.95 * kRuns) < 3.9 * std::sqrt(kRuns * 0.95 * 0.05));
}

TEST_CASE("the importance-weighted bound rises with L to log p(x) and never passes it") {
  const auto decoder = examples::an_arc();
  const LatentModel model{kPrior, *decoder, 0.09};
  DecoderMarginal marginal(model);
  const EvidenceBound exact = bound_by_quadrature(marginal, kX, kQ, 1.0);
  double before = -INFINITY;
  for (const std::size_t draws : {1U, 4U, 16U, 256U}) {
    PythonRandom random(2);
    const DrawnMean mean = importance_weighted_bound(model, kX, kQ, draws, 300, random);
    CHECK(mean.value < exact.log_evidence.value + 4.0 * mean.standard_error);
    CHECK(mean.value > before);
    before = mean.value;
    if (draws == 1) {
      CHECK(std::abs(mean.value - exact.bound.value) < 4.0 * mean.standard_error);
    }
  }
  CHECK(before > exact.log_evidence.value - 0.05);
}

TEST_CASE("numbers of draws out of their bounds are refused by name") {
  const auto decoder = examples::an_arc();
  const LatentModel model{kPrior, *decoder, 0.09};
  PythonRandom random(1);
  CHECK(error_of([&] { bound_by_draws(model, kX, kQ, 1.0, 1, random); }) ==
        "bound_by_draws: count must be in 2 … 100000, got 1");
  CHECK(error_of([&] { importance_weighted_bound(model, kX, kQ, 0, 5, random); }) ==
        "importance_weighted_bound: draws must be in 1 … 50000, got 0");
  CHECK(error_of([&] { importance_weighted_bound(model, kX, kQ, 1000, 101, random); }) ==
        "importance_weighted_bound: repetitions must be in 2 … 100, got 101");
}
