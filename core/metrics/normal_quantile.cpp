#include "core/metrics/normal_quantile.hpp"

#include <cmath>
#include <numbers>

#include "core/base/check.hpp"

namespace latent::metrics {

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normal_quantile(double u) {
  if (u > 0.5) return -normal_quantile(1.0 - u);
  // log Φ is concave and rising: from the left of the root no step goes beyond it.
  double z = -std::sqrt(-2.0 * std::log(u));
  const double target = std::log(u);
  for (int i = 0; i < 40; ++i) {
    const double cdf = normal_cdf(z);
    const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
    const double step = (target - std::log(cdf)) * cdf / density;
    z += step;
    if (std::abs(step) < 1e-15 * (1.0 + std::abs(z))) break;
  }
  return z;
}

std::vector<double> normal_quantiles(std::span<const double> shares) {
  std::vector<double> result;
  for (const double share : shares) {
    check_range("normal_quantiles", "shares", share, 1e-300, 1.0 - 0x1p-53);
    result.push_back(normal_quantile(share));
  }
  return result;
}

}  // namespace latent::metrics
