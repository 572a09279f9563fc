#include "core/notebook/diffusion_cell.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::notebook::run_diffusion;

TEST_CASE("the cell's two coefficients and its values are the step's") {
  const auto result = run_diffusion({2.0, 0.36, 1.0});
  CHECK(result.signal_coefficient == Approx(0.8).epsilon(1e-14));
  CHECK(result.noise_coefficient == Approx(0.6).epsilon(1e-14));
  CHECK(result.xt == Approx(2.2).epsilon(1e-14));
  CHECK(result.cell.output == "x0, xt, x0_hat = 2.0 2.2 2.0\n");
}

TEST_CASE("without noise the step changes nothing") {
  const auto result = run_diffusion({1.5, 0.0, -0.3});
  CHECK(result.cell.output == "x0, xt, x0_hat = 1.5 1.5 1.5\n");
}

TEST_CASE("beta outside [0, 1) is refused") {
  CHECK_THROWS_AS(run_diffusion({1.5, 1.0, 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(run_diffusion({1.5, -0.1, 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(run_diffusion({1.5, std::nan(""), 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(run_diffusion({INFINITY, 0.1, 0.0}), std::invalid_argument);
}
