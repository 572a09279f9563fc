#include "core/diffusion/noising_step.hpp"

#include <cmath>

#include "core/base/fail.hpp"

namespace latent::diffusion {
namespace {

double valid_beta(double beta) {
  if (!(beta >= 0.0 && beta < 1.0)) {
    fail("NoisingStep", {"beta must be in [0, 1), got ", beta});
  }
  return beta;
}

}  // namespace

// pow, not sqrt: the notebook writes ** 0.5, and the two may differ in the last bit.
NoisingStep::NoisingStep(double beta)
    : signal(std::pow(1.0 - valid_beta(beta), 0.5)), noise(std::pow(beta, 0.5)) {}

}  // namespace latent::diffusion
