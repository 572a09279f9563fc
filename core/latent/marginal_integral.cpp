#include "core/latent/marginal_integral.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {

using mixture::GaussianMixture;

MarginalIntegral marginal_integral(const GaussianMixture& prior, const LinearGaussian& decoder,
                                   std::span<const double> x) {
  const MatrixView point{x.data(), 1, x.size()};
  const double log_density = mixture::log_density(decoder.observed(prior), point)[0];
  // p(x | z)² is a density of half the covariance, but for a factor.
  const GaussianMixture& noise = decoder.noise();
  std::vector<double> halved = noise.covariances();
  for (double& value : halved) value *= 0.5;
  const LinearGaussian half(decoder.w(), decoder.mu(), halved);
  const double log_second_moment = mixture::log_density(half.observed(prior), point)[0] +
                                   2.0 * noise.log_peaks()[0] - half.noise().log_peaks()[0];
  // Not below 0, where only rounding could lead.
  const double excess = std::max(0.0, std::expm1(log_second_moment - 2.0 * log_density));
  return {log_density, std::sqrt(excess), decoder.posterior(prior, x)};
}

}  // namespace latent::latent_variable
