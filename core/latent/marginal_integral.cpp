#include "core/latent/marginal_integral.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

#include "core/mixture/affine.hpp"
#include "core/mixture/conditional.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {

MarginalIntegral marginal_integral(const mixture::GaussianMixture& prior,
                                   const NoisyDecoder& decoder, std::span<const double> x) {
  std::vector<std::size_t> observed(x.size());
  std::iota(observed.begin(), observed.end(), prior.dimension());
  auto posterior = mixture::conditional(joint(prior, decoder), observed, x);
  const auto& [a, b, v] = decoder;
  const auto log_image = [&](double variance) {
    return mixture::log_density(mixture::affine(prior, a, b, variance), {x.data(), 1, x.size()})[0];
  };
  const double log_density = log_image(v);
  const double log_second_moment = log_image(0.5 * v) - 0.5 * static_cast<double>(x.size()) *
                                                            std::log(4.0 * std::numbers::pi * v);
  // Not below 0, where only rounding could lead.
  const double excess = std::max(0.0, std::expm1(log_second_moment - 2.0 * log_density));
  return {log_density, std::sqrt(excess), std::move(posterior)};
}

}  // namespace latent::latent_variable
