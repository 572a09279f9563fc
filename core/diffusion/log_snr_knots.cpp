#include "core/diffusion/log_snr_knots.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check.hpp"
#include "core/diffusion/schedule.hpp"

namespace latent::diffusion {
namespace {

void check(std::span<const double> knots, std::size_t steps) {
  if (knots.size() < 2) {
    fail("betas_through", {"knots must be at least 2, got ", knots.size()});
  }
  for (std::size_t k = 0; k < knots.size(); ++k) {
    if (!(std::abs(knots[k]) <= kMostLogSnr)) {
      fail("betas_through", {"knots[", k, "] must be between -30 and 30, got ", knots[k]});
    }
    if (k > 0 && !(knots[k] < knots[k - 1])) {
      fail("betas_through", {"knots[", k, "] must be less than the one before"});
    }
  }
  check_count("betas_through", "steps", steps, 1, kMostSteps);
}

}  // namespace

std::vector<double> betas_through(std::span<const double> knots, std::size_t steps) {
  check(knots, steps);
  std::vector<double> betas(steps);
  double before = 1.0;
  for (std::size_t t = 1; t <= steps; ++t) {
    const double place =
        static_cast<double>(t) / static_cast<double>(steps) * static_cast<double>(knots.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(place), knots.size() - 2);
    const double share = place - static_cast<double>(left);
    const double log_snr = knots[left] + share * (knots[left + 1] - knots[left]);
    const double alpha_bar = 1.0 / (1.0 + std::exp(-log_snr));
    // Two values of ᾱ next to 1 may round to the same one.
    betas[t - 1] = std::max(0.0, 1.0 - alpha_bar / before);
    before = alpha_bar;
  }
  return betas;
}

}  // namespace latent::diffusion
