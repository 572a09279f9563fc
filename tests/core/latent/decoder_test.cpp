#include "core/latent/decoder.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;

TEST_CASE("latent values that cannot be decoded are refused by name") {
  const auto of = [](const Matrix& z) {
    return latent::mixture::examples::error_of([&] { check_latent_values(z, 1); });
  };
  CHECK(of(Matrix({0.0, -1e12}, 2, 1)).empty());
  CHECK(of(Matrix(2, 2)) == "decode: z must have 1 columns, got 2");
  CHECK(of(Matrix({0.0, 1e13}, 2, 1)) ==
        "decode: z must be in -1000000000000 … 1000000000000, got 10000000000000");
  CHECK(of(Matrix({NAN}, 1, 1)).ends_with("got nan"));
}
