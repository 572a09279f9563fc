#include "core/latent/diagonal_gaussian.hpp"

#include <cmath>
#include <numbers>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("the divergence from N(0, 1) is its integral") {
  const DiagonalGaussian q{{0.7, -1.5}, {0.3, 2.0}};
  const auto divergence = q.standard_normal_divergence();
  for (std::size_t j = 0; j < 2; ++j) {
    const double deviation = std::sqrt(q.variance[j]);
    const double integral = examples::trapezoidal(
        [&](double t) {
          const double z = q.mean[j] + deviation * t;
          const double density = std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
          return density * (-0.5 * t * t - std::log(deviation) + 0.5 * z * z);
        },
        12.0, 2000);
    CHECK(divergence[j] == Approx(integral).epsilon(1e-12));
  }
  CHECK(DiagonalGaussian{{0.0}, {1.0}}.standard_normal_divergence()[0] == 0.0);
}

TEST_CASE("density and draws are the mixture's with one component") {
  const DiagonalGaussian q{{0.7, -1.5}, {0.3, 2.0}};
  const Matrix z({0.1, 0.2, -3.0, 4.0}, 2, 2);
  const auto own = q.log_density(z);
  const auto expected = latent::mixture::log_density(q.as_mixture(), z);
  for (std::size_t n = 0; n < 2; ++n) CHECK(own[n] == Approx(expected[n]).epsilon(1e-14));
  PythonRandom random(4);
  PythonRandom again(4);
  const Matrix draws = q.draw(3, random);
  for (std::size_t i = 0; i < 6; ++i) {
    const double expected_draw = q.mean[i % 2] + std::sqrt(q.variance[i % 2]) * again.gauss(0, 1);
    CHECK(draws.values[i] == Approx(expected_draw).epsilon(1e-13));
  }
}

TEST_CASE("what is no such Gaussian is refused by name") {
  const auto of = [](DiagonalGaussian q) { return error_of([&] { q.check("here", 1); }); };
  CHECK(of({{0.0}, {1.0}}).empty());
  CHECK(of({{0.0, 0.0}, {1.0}}) == "here: q.mean must hold 1 numbers, got 2");
  CHECK(of({{0.0}, {}}) == "here: q.variance must hold 1 numbers, got 0");
  CHECK(of({{0.0}, {0.0}}) == "here: q.variance must be in 1e-12 … 1000000000000, got 0");
  CHECK(of({{NAN}, {1.0}}).starts_with("here: q.mean must be in -1000000 … 1000000, got nan"));
}
