#include "core/latent/gaussian_expectation.hpp"

#include <array>
#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::examples::error_of;

TEST_CASE("moments of a Gaussian, several at once") {
  const auto prior = examples::standard_normal(2);
  const examples::Bent decoder;
  const LatentModel model{prior, decoder, 0.1};
  const DiagonalGaussian q{{1.3, -0.4}, {0.25, 4.0}};
  const CellFunction first = [](const LatentCell& cell, std::span<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = cell.z(i, 0);
  };
  const CellFunction product = [](const LatentCell& cell, std::span<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = cell.z(i, 0) * cell.z(i, 0) * cell.z(i, 1) * cell.z(i, 1);
    }
  };
  const CellFunction decoded = [](const LatentCell& cell, std::span<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = cell.decoded(i, 1);
  };
  const auto told =
      gaussian_expectation("here", model, q, std::array<CellFunction, 3>{first, product, decoded});
  CHECK(told[0].value == Approx(1.3).epsilon(1e-9));
  CHECK(told[1].value == Approx((1.69 + 0.25) * (0.16 + 4.0)).epsilon(1e-9));
  CHECK(told[2].value == Approx(0.5 * (1.69 + 0.25) - 0.8 * 0.4).epsilon(1e-9));
  for (const Nats& each : told) CHECK(each.error <= 1e-7);
}

TEST_CASE("a function that a rule cannot follow is refused, not guessed") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  const LatentModel model{prior, *decoder, 0.1};
  const CellFunction rough = [](const LatentCell& cell, std::span<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::sin(1e7 * cell.z(i, 0));
  };
  CHECK(error_of([&] {
          gaussian_expectation("here", model, {{0.0}, {1.0}}, std::array<CellFunction, 1>{rough});
        }).starts_with("here: noise_variance must be larger"));
}
