#include "core/diffusion/reverse_step.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent::diffusion;

TEST_CASE("a DDPM step is the product of q(x_s | x_0) and q(x_t | x_s), normalised") {
  const double t = 0.3;
  const double s = 0.8;
  const double alpha = t / s;
  // Precisions add up: of x_s given x_0, and of x_s given x_t.
  const double precision = 1.0 / (1.0 - s) + alpha / (1.0 - alpha);
  const ReverseStep step = ddpm_step(t, s, DdpmVariance::posterior);
  CHECK(step.noise * step.noise == Approx(1.0 / precision).epsilon(1e-14));
  CHECK(step.guessed == Approx(std::sqrt(s) / (1.0 - s) / precision).epsilon(1e-14));
  CHECK(step.kept == Approx(std::sqrt(alpha) / (1.0 - alpha) / precision).epsilon(1e-14));
  const ReverseStep wider = ddpm_step(t, s, DdpmVariance::beta);
  CHECK(wider.kept == step.kept);
  CHECK(wider.noise * wider.noise == Approx(1.0 - alpha).epsilon(1e-14));
}

TEST_CASE("DDPM and DDIM keep x_s = √ᾱ_s x_0 + √(1−ᾱ_s) ε, whatever η") {
  const double t = 0.3;
  const double s = 0.8;
  for (const double eta : {0.0, 0.4, 1.0}) {
    // x_t = √ᾱ_t x_0 + √(1−ᾱ_t) ε and a guess that is right
    const ReverseStep step = ddim_step(t, s, eta);
    CHECK(step.kept * std::sqrt(t) + step.guessed == Approx(std::sqrt(s)).epsilon(1e-14));
    CHECK(std::pow(step.kept, 2) * (1.0 - t) + std::pow(step.noise, 2) ==
          Approx(1.0 - s).epsilon(1e-14));
  }
}

TEST_CASE("DDIM with η = 1 is DDPM with the posterior's variance") {
  for (const double t : {0.0, 1e-20, 0.1, 0.7}) {
    const ReverseStep ddpm = ddpm_step(t, 0.75, DdpmVariance::posterior);
    const ReverseStep ddim = ddim_step(t, 0.75, 1.0);
    CHECK(ddim.kept == Approx(ddpm.kept).epsilon(1e-12).margin(1e-8));
    CHECK(ddim.guessed == Approx(ddpm.guessed).epsilon(1e-12));
    CHECK(ddim.noise == ddpm.noise);
  }
}

TEST_CASE("the last step gives the guess") {
  for (const ReverseStep& step :
       {ddpm_step(0.6, 1.0, DdpmVariance::posterior), ddpm_step(0.6, 1.0, DdpmVariance::beta),
        ddim_step(0.6, 1.0, 0.0), ddim_step(0.6, 1.0, 1.0)}) {
    CHECK(step.kept == 0.0);
    CHECK(step.guessed == Approx(1.0).epsilon(1e-15));
    CHECK(step.noise == 0.0);
  }
}

TEST_CASE("an ODE step and a Langevin step follow the score") {
  const double alpha_bar = 0.4;
  const double x = 0.7;
  const double guess = -1.1;
  const double score = (std::sqrt(alpha_bar) * guess - x) / (1.0 - alpha_bar);
  const ReverseStep ode = ode_step(alpha_bar, 0.02);
  CHECK(ode.kept * x + ode.guessed * guess == Approx(x + 0.5 * 0.02 * (x + score)).epsilon(1e-14));
  CHECK(ode.noise == 0.0);
  const ReverseStep langevin = langevin_step(alpha_bar, 0.2);
  const double h = 2.0 * 0.2 * 0.2 * (1.0 - alpha_bar);
  CHECK(langevin.kept * x + langevin.guessed * guess == Approx(x + h * score).epsilon(1e-14));
  CHECK(langevin.noise == Approx(std::sqrt(2.0 * h)).epsilon(1e-14));
}
