#include "core/diffusion/noising_step.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::diffusion::NoisingStep;

TEST_CASE("the squares of the two coefficients add up to 1") {
  for (const double beta : {0.0, 0.02, 0.12, 0.5, 0.999}) {
    const NoisingStep step(beta);
    CHECK(step.signal * step.signal + step.noise * step.noise == Approx(1.0).epsilon(1e-14));
    CHECK(step.noise * step.noise == Approx(beta).epsilon(1e-14));
  }
}

TEST_CASE("whoever knows the noise gets x0 back") {
  const NoisingStep step(0.7);
  CHECK(step.recover(step.forward(-3.25, 0.8), 0.8) == Approx(-3.25).epsilon(1e-14));
}

TEST_CASE("a variance of 1 or more leaves nothing to recover and is refused") {
  CHECK_THROWS_AS(NoisingStep(1.0), std::invalid_argument);
  CHECK_THROWS_AS(NoisingStep(-1e-9), std::invalid_argument);
}

TEST_CASE("the coefficients are Python's ** 0.5, not square roots") {
  CHECK(NoisingStep(0.9999999999999999).noise == 1.0);  // math.sqrt gives 0.9999999999999999
}
