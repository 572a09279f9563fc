#include "core/metrics/exact_wasserstein.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check_points.hpp"
#include "core/metrics/binomial_mean_deviation.hpp"
#include "core/mixture/univariate_cdf.hpp"

namespace latent::metrics {
namespace {

using mixture::UnivariateCdf;

/// Where F has the value `level`, between a and b. Halving 60 times leaves a rounding error.
double crossing(const UnivariateCdf& cdf, double a, double b, double level) {
  for (int i = 0; i < 60; ++i) {
    const double middle = a + 0.5 * (b - a);
    (cdf.lower(middle) < level ? a : b) = middle;
  }
  return a;
}

/// Where the quadrature looks: closely within each component, in whatever gap lies between them
/// nothing changes.
std::vector<double> nodes_of(const mixture::GaussianMixture& mixture) {
  constexpr int kPerDeviation = 200;
  constexpr int kReach = 9;  // beyond, F or 1 − F is below 1e-18
  std::vector<double> nodes;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (mixture.weights()[k] == 0.0) continue;
    const double step = mixture.cholesky_factor(k)[0] / kPerDeviation;
    for (int i = -kReach * kPerDeviation; i <= kReach * kPerDeviation; ++i) {
      nodes.push_back(mixture.means()(k, 0) + i * step);
    }
  }
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

}  // namespace

double exact_wasserstein(std::vector<double> sample, const mixture::GaussianMixture& mixture) {
  constexpr const char* kWhere = "exact_wasserstein";
  if (sample.empty()) fail(kWhere, {"sample must hold at least one value, got none"});
  check_finite(kWhere, "sample", sample);
  for (const double value : sample) {
    check_range(kWhere, "sample", value, -kFarthest, kFarthest);
  }
  const UnivariateCdf cdf(kWhere, mixture);
  std::sort(sample.begin(), sample.end());

  double sum = cdf.lower_area(sample.front()) + cdf.upper_area(sample.back());
  double a = sample.front();
  double area_at_a = cdf.lower_area(a);
  double cdf_at_a = cdf.lower(a);
  for (std::size_t i = 1; i < sample.size(); ++i) {
    const double b = sample[i];
    if (b == a) continue;
    const double level = static_cast<double>(i) / static_cast<double>(sample.size());
    const double area_at_b = cdf.lower_area(b);
    const double cdf_at_b = cdf.lower(b);
    // ∫ (F − level) from a to b, in two parts where F passes the level on the way.
    const auto part = [level](double from, double to, double area) {
      return std::abs(area - level * (to - from));
    };
    if (cdf_at_a < level && level < cdf_at_b) {
      const double q = crossing(cdf, a, b, level);
      const double area_at_q = cdf.lower_area(q);
      sum += part(a, q, area_at_q - area_at_a) + part(q, b, area_at_b - area_at_q);
    } else {
      sum += part(a, b, area_at_b - area_at_a);
    }
    a = b;
    area_at_a = area_at_b;
    cdf_at_a = cdf_at_b;
  }
  return sum;
}

double expected_wasserstein(std::size_t count, const mixture::GaussianMixture& mixture) {
  constexpr const char* kWhere = "expected_wasserstein";
  if (count == 0) fail(kWhere, {"count must be at least 1, got 0"});
  const UnivariateCdf cdf(kWhere, mixture);
  double sum = 0.0;
  double before = 0.0;
  double deviation_before = 0.0;
  for (const double x : nodes_of(mixture)) {
    // The smaller of both tails has all its digits.
    const double tail = std::min(cdf.lower(x), cdf.upper(x));
    const double deviation = binomial_mean_deviation(count, std::min(tail, 0.5));
    // From nothing to the first node: both are 0 there.
    if (deviation_before > 0.0) sum += 0.5 * (deviation + deviation_before) * (x - before);
    before = x;
    deviation_before = deviation;
  }
  return sum / static_cast<double>(count);
}

}  // namespace latent::metrics
