#include "core/diffusion/reverse_step.hpp"

#include <algorithm>
#include <cmath>

namespace latent::diffusion {

ReverseStep ddpm_step(double alpha_bar_t, double alpha_bar_s, DdpmVariance variance) {
  const double alpha = alpha_bar_t / alpha_bar_s;
  const double beta = 1.0 - alpha;
  const double left = (1.0 - alpha_bar_s) / (1.0 - alpha_bar_t);
  const double noise = std::sqrt(variance == DdpmVariance::posterior ? beta * left : beta);
  return {std::sqrt(alpha) * left, std::sqrt(alpha_bar_s) * beta / (1.0 - alpha_bar_t),
          alpha_bar_s < 1.0 ? noise : 0.0};
}

ReverseStep ddim_step(double alpha_bar_t, double alpha_bar_s, double eta) {
  const double sigma = eta * ddpm_step(alpha_bar_t, alpha_bar_s, DdpmVariance::posterior).noise;
  // The rest of x_s's noise is the noise of x_t that the guess implies.
  const double rest = std::max(1.0 - alpha_bar_s - sigma * sigma, 0.0);  // not below by rounding
  const double kept = std::sqrt(rest / (1.0 - alpha_bar_t));
  return {kept, std::sqrt(alpha_bar_s) - std::sqrt(alpha_bar_t) * kept, sigma};
}

ReverseStep ode_step(double alpha_bar, double h) {
  const double half = 0.5 * h / (1.0 - alpha_bar);
  return {1.0 - half * alpha_bar, half * std::sqrt(alpha_bar), 0.0};
}

ReverseStep langevin_step(double alpha_bar, double signal_to_noise) {
  const double share = 2.0 * signal_to_noise * signal_to_noise;  // h / (1−ᾱ)
  return {1.0 - share, share * std::sqrt(alpha_bar), std::sqrt(2.0 * share * (1.0 - alpha_bar))};
}

}  // namespace latent::diffusion
