#include "core/latent/vae_shape.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::examples::error_of;

TEST_CASE("the parameters stand one after another") {
  const VaeShape shape{2, 64, 0};
  const VaeShape plane{2, 1, 64};
  CHECK(plane.encoder().outputs == 2);
  CHECK(plane.decoder().inputs == 1);
  // 2-64-64-2 and 1-64-64-2, biases padded to four, and the noise.
  CHECK(plane.decoder_place() == 2 * 64 + 64 + 64 * 64 + 64 + 2 * 64 + 4);
  CHECK(plane.noise_place() - plane.decoder_place() == 64 + 64 + 64 * 64 + 64 + 2 * 64 + 4);
  CHECK(plane.parameters() == plane.noise_place() + 4);
  CHECK(error_of([&] { shape.check("here"); }) == "here: latent must be in 1 … 2, got 64");
  CHECK(error_of([] {
          VaeShape{9, 1, 64}.check("here");
        }) == "here: columns must be in 1 … 8, got 9");
  CHECK(error_of([] {
          VaeShape{2, 1, 256}.check("here");
        }) == "here: hidden must be a multiple of 16 up to 128, got 256");
}
