#include "core/metrics/covered_mass.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "core/base/fail.hpp"

namespace latent::metrics {
namespace {

double mass_between(const mixture::GaussianMixture& mixture, double low, double high) {
  double mass = 0.0;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    const double scale = mixture.cholesky_factor(k)[0] * std::numbers::sqrt2;
    const double mean = mixture.means()(k, 0);
    mass += mixture.weights()[k] * 0.5 *
            (std::erfc((low - mean) / scale) - std::erfc((high - mean) / scale));
  }
  return mass;
}

}  // namespace

double covered_mass(const mixture::GaussianMixture& sampler, const mixture::GaussianMixture& truth,
                    double reach) {
  if (sampler.dimension() != 1 || truth.dimension() != 1) {
    fail("covered_mass", {"sampler and truth must be one-dimensional"});
  }
  if (!(reach > 0.0)) fail("covered_mass", {"reach must be positive, got ", reach});

  std::vector<std::pair<double, double>> intervals;
  for (std::size_t k = 0; k < sampler.components(); ++k) {
    if (sampler.weights()[k] == 0.0) continue;
    const double half_width = reach * sampler.cholesky_factor(k)[0];
    const double mean = sampler.means()(k, 0);
    intervals.emplace_back(mean - half_width, mean + half_width);
  }
  std::sort(intervals.begin(), intervals.end());

  double mass = 0.0;
  for (std::size_t i = 0; i < intervals.size();) {
    auto [low, high] = intervals[i];
    for (++i; i < intervals.size() && intervals[i].first <= high; ++i) {
      high = std::max(high, intervals[i].second);
    }
    mass += mass_between(truth, low, high);
  }
  return mass;
}

}  // namespace latent::metrics
