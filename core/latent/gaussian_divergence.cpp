#include "core/latent/gaussian_divergence.hpp"

#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/mixture/precision.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::latent_variable {
namespace {

/// log of the density at its mean; a weight that is 1 within rounding left out.
double log_peak(const mixture::GaussianMixture& gaussian) {
  return gaussian.log_peaks()[0] - std::log(gaussian.weights()[0]);
}

}  // namespace

double gaussian_divergence(const mixture::GaussianMixture& q, const mixture::GaussianMixture& p) {
  constexpr const char* kWhere = "gaussian_divergence";
  check_count(kWhere, "q", q.components(), 1, 1);
  check_count(kWhere, "p", p.components(), 1, 1);
  const std::size_t k = q.dimension();
  if (p.dimension() != k) {
    fail(kWhere, {"p must have ", k, " dimensions, as q, got ", p.dimension()});
  }
  const Matrix precision = mixture::precision_of(p, 0);
  const Matrix covariance = q.covariance_of(0);
  double trace = 0.0;
  for (std::size_t i = 0; i < k * k; ++i) trace += precision.values[i] * covariance.values[i];
  std::vector<double> white(k);
  const double squared = mixture::whiten(p, 0, q.means().row(0), white);
  return log_peak(q) - log_peak(p) + 0.5 * (trace + squared - static_cast<double>(k));
}

}  // namespace latent::latent_variable
