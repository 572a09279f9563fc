#include "core/mixture/univariate_cdf.hpp"

#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"

namespace latent::mixture {
namespace {

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// s times ∫ Φ from −∞ to distance / s. The distance is not divided and multiplied again: what lies
/// very many standard deviations away overflows.
double normal_area(double distance, double s) {
  const double z = distance / s;
  const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
  return distance * normal_cdf(z) + s * density;
}

}  // namespace

UnivariateCdf::UnivariateCdf(const char* where, const GaussianMixture& mixture) {
  if (mixture.dimension() != 1) {
    fail(where, {"mixture must have 1 dimension, got ", mixture.dimension()});
  }
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (mixture.weights()[k] == 0.0) continue;
    check_range(where, "mixture.means", mixture.means()(k, 0), -kFarthest, kFarthest);
    components_.push_back(
        {mixture.weights()[k], mixture.means()(k, 0), mixture.cholesky_factor(k)[0]});
  }
}

double UnivariateCdf::lower(double x) const {
  double sum = 0.0;
  for (const auto& [w, mean, s] : components_) sum += w * normal_cdf((x - mean) / s);
  return sum;
}

double UnivariateCdf::upper(double x) const {
  double sum = 0.0;
  for (const auto& [w, mean, s] : components_) sum += w * normal_cdf((mean - x) / s);
  return sum;
}

double UnivariateCdf::lower_area(double x) const {
  double sum = 0.0;
  for (const auto& [w, mean, s] : components_) sum += w * normal_area(x - mean, s);
  return sum;
}

double UnivariateCdf::upper_area(double x) const {
  double sum = 0.0;
  for (const auto& [w, mean, s] : components_) sum += w * normal_area(mean - x, s);
  return sum;
}

}  // namespace latent::mixture
