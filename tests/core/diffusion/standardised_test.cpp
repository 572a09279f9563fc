#include "core/diffusion/standardised.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

TEST_CASE("x_t has mean 0 and variance 1 in the network's units, at every level") {
  const Standardised units(GaussianMixture::univariate({0.25, 0.75}, {-1.0, 3.0}, {0.5, 0.5}));
  CHECK(units.centre()[0] == Approx(2.0));
  const double variance = 3.0 + 0.25;
  CHECK(units.deviation() == Approx(std::sqrt(variance)));
  for (const double alpha_bar : {1.0, 0.9, 0.3, 1e-5, 0.0}) {
    const NoiseLevel level = units.level(alpha_bar);
    CHECK(level.signal * level.signal + level.noise * level.noise == Approx(1.0));
    CHECK(units.input(level, level.signal * 2.0, 0) == Approx(0.0).margin(1e-12));
    const double deviation = std::sqrt(alpha_bar * variance + 1.0 - alpha_bar);
    CHECK(units.input(level, level.signal * 2.0 + deviation, 0) == Approx(1.0));
  }
}

TEST_CASE("noise and data are x and v, turned by the level's angle") {
  const Standardised units({1.0}, 2.0);
  const NoiseLevel level = units.level(0.4);
  const double x0 = 2.7;
  const double epsilon = -0.6;
  const double input = units.input(level, level.signal * x0 + level.noise * epsilon, 0);
  const double u = (x0 - 1.0) / 2.0;
  const double v = level.cosine * epsilon - level.sine * u;
  CHECK(level.sine * input + level.cosine * v == Approx(epsilon));
  CHECK(level.cosine * input - level.sine * v == Approx(u));
}

TEST_CASE("the embedding is cosines and sines of multiples of the angle") {
  const NoiseLevel level = Standardised({0.0}, 1.7).level(0.7);
  const double angle = std::atan2(level.sine, level.cosine);
  const auto embedding = level.embedding();
  CHECK(embedding[0] == Approx(std::cos(2.0 * angle)));
  CHECK(embedding[1] == Approx(std::sin(2.0 * angle)));
  CHECK(embedding[2] == Approx(std::cos(4.0 * angle)));
  CHECK(embedding[3] == Approx(std::sin(4.0 * angle)));
}

TEST_CASE("units and levels outside their range are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(error_of([&] { Standardised({nan}, 1.0); }) ==
        "Standardised: centre must be in -1e+38 … 1e+38, got nan");
  CHECK(error_of([&] { Standardised({0.0}, 0.0); }) ==
        "Standardised: deviation must be in 1e-38 … 1e+38, got 0");
  CHECK(error_of([&] { Standardised({0.0}, 1.0).level(1.5); }) ==
        "Standardised::level: alpha_bar must be in [0, 1], got 1.5");
}
