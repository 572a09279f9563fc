#include "core/latent/linear_decoder.hpp"

#include "tests/core/catch.hpp"

using latent::latent_variable::LinearDecoder;

TEST_CASE("the observation is the bias plus what each latent value adds") {
  const std::vector<double> weights{2.0, -1.0, 0.5};
  const LinearDecoder decoder{weights, 0.25};
  const std::vector<double> z{1.0, 3.0};
  CHECK(decoder.contributions(z) == std::vector<double>{2.0, -3.0});
  CHECK(decoder.decode(z) == -0.75);
  CHECK(decoder.decode({}) == 0.25);
}
