#include "core/diffusion/noise_predictor.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

NoisePredictor in_the_plane() {
  PythonRandom random(5);
  auto parameters = initial_parameters(noise_network(2, 16), random);
  for (float& value : parameters) value += static_cast<float>(random.gauss(0.0, 0.1));
  return {Standardised({0.5, -1.0}, 1.5), 16, std::move(parameters)};
}

const Matrix kPoints({0.1, 0.2, -3.0, 1.0, 2.0, -0.5}, 3, 2);

}  // namespace

TEST_CASE("the guesses at noise and data belong together: x_t is made of them") {
  const NoisePredictor predictor = in_the_plane();
  for (const double alpha_bar : {1.0, 0.8, 0.1, 0.0}) {
    const Matrix noise = predictor.noise(kPoints, alpha_bar);
    const Matrix clean = predictor.clean(kPoints, alpha_bar);
    for (std::size_t i = 0; i < 6; ++i) {
      CHECK(std::sqrt(alpha_bar) * clean.values[i] + std::sqrt(1.0 - alpha_bar) * noise.values[i] ==
            Approx(kPoints.values[i]).margin(1e-12));
    }
  }
}

TEST_CASE("an untrained network guesses as linear regression does") {
  PythonRandom random(5);
  const NoisePredictor predictor(Standardised({0.5}, 2.0), 16,
                                 initial_parameters(noise_network(1, 16), random));
  const double alpha_bar = 0.3;
  const double xt = 1.1;
  const double expected =
      std::sqrt(0.7) * (xt - std::sqrt(alpha_bar) * 0.5) / (alpha_bar * 4.0 + 0.7);
  CHECK(predictor.noise({&xt, 1, 1}, alpha_bar)(0, 0) == Approx(expected));
}

TEST_CASE("packed and unpacked it guesses the same; as a denoiser too") {
  const NoisePredictor predictor = in_the_plane();
  const auto packed = predictor.packed();
  CHECK(packed.size() == 5 + noise_network(2, 16).parameters());
  const NoisePredictor again = NoisePredictor::unpack(packed);
  CHECK(again.packed() == packed);
  const auto denoiser = learned(again);
  const Matrix guess = (*denoiser)(kPoints, 0.5);
  CHECK(guess.values == predictor.clean(kPoints, 0.5).values);
  const Matrix same = (*denoiser)(kPoints, 1.0);
  for (std::size_t i = 0; i < 6; ++i) CHECK(same.values[i] == Approx(kPoints.values[i]));
}

TEST_CASE("weights that fit no network are refused") {
  const auto packed = in_the_plane().packed();
  const auto message = [&](std::vector<float> weights) {
    return error_of([&] { NoisePredictor::unpack(weights); });
  };
  CHECK(message({}) ==
        "NoisePredictor: weights must begin with dimension, hidden, centre and deviation");
  const float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(message({nan, 1.0F, 2.0F, 3.0F}) == message({}));
  CHECK(message({packed.begin(), packed.end() - 4}) ==
        "NoisePredictor: parameters must be 420 numbers, got 416");
  auto strange = packed;
  strange.back() = nan;
  CHECK(message(strange) == "NoisePredictor: parameters must be finite");
  strange = packed;
  strange[1] = 24.0F;
  CHECK(message(strange) == "NoisePredictor: hidden must be a multiple of 16 up to 256, got 24");
  strange = packed;
  strange[4] = -1.0F;
  CHECK(message(strange) == "Standardised: deviation must be in 1e-38 … 1e+38, got -1");
  strange = packed;
  strange[0] = 2.9F;
  CHECK(message(strange) == message({}));
}

TEST_CASE("a point so far out that float32 does not reach it is refused by its index") {
  CHECK(error_of([] {
          in_the_plane().clean(Matrix({0.0, 0.0, 1e300, -1e300}, 2, 2), 0.5);
        }).starts_with("NoisePredictor: xt[1] must be nearer"));
}
