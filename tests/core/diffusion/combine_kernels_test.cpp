#include "core/diffusion/combine_kernels.hpp"

#include <vector>

#include "tests/core/catch.hpp"

using latent::diffusion::combine;

TEST_CASE("sums are taken number by number, an odd one at the end too") {
  const std::vector<double> y{1.0, 2.0, 3.0};
  const std::vector<double> z{0.5, -1.0, 4.0};
  std::vector<double> x{10.0, 20.0, 30.0};
  combine(0.5, x.data(), 2.0, y.data(), 3);
  CHECK(x == std::vector<double>{7.0, 14.0, 21.0});
  combine(2.0, x.data(), -1.0, y.data(), 4.0, z.data(), 3);
  CHECK(x == std::vector<double>{15.0, 22.0, 55.0});
}
