#include "core/metrics/expected_log_density.hpp"

#include <cmath>
#include <numbers>

#include "core/base/fail.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::metrics {

double expected_log_density(const mixture::GaussianMixture& sampler,
                            const mixture::GaussianMixture& truth) {
  if (sampler.dimension() != 1 || truth.dimension() != 1) {
    fail("expected_log_density", {"sampler and truth must be one-dimensional"});
  }
  constexpr int kNodes = 721;  // a step of 1/40 standard deviation
  constexpr double kReach = 9.0;
  constexpr double kStep = 2.0 * kReach / (kNodes - 1);
  const double normaliser = kStep / std::sqrt(2.0 * std::numbers::pi);

  double expectation = 0.0;
  for (std::size_t k = 0; k < sampler.components(); ++k) {
    const double weight = sampler.weights()[k];
    if (weight == 0.0) continue;
    Matrix nodes(kNodes, 1);
    for (std::size_t i = 0; i < kNodes; ++i) {
      const double t = -kReach + kStep * static_cast<double>(i);
      nodes(i, 0) = sampler.means()(k, 0) + t * sampler.cholesky_factor(k)[0];
    }
    const auto log_p = mixture::log_density(truth, nodes);
    for (std::size_t i = 0; i < kNodes; ++i) {
      const double t = -kReach + kStep * static_cast<double>(i);
      expectation += weight * normaliser * std::exp(-0.5 * t * t) * log_p[i];
    }
  }
  return expectation;
}

}  // namespace latent::metrics
