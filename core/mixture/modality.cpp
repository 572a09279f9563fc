#include "core/mixture/modality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/mixture/check.hpp"
#include "core/mixture/score.hpp"

namespace latent::mixture {
namespace {

/// Places per standard deviation at which the sign of the score is looked at.
constexpr int kSteps = 32;
/// Halvings of such a step until a double has no further digits.
constexpr int kHalvings = 50;

double score_at(const GaussianMixture& mixture, double x) {
  return score(mixture, MatrixView{&x, 1, 1}).values[0];
}

/// The zero of the score between a place where it is positive and one where it is negative.
double peak_between(const GaussianMixture& mixture, double left, double right) {
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = left + (right - left) / 2.0;
    const double slope = score_at(mixture, middle);
    if (slope == 0.0) return middle;
    (slope > 0.0 ? left : right) = middle;
  }
  return left + (right - left) / 2.0;
}

void check_pair(const char* where, double weight_a, double weight_b, double sigma) {
  const double weights[] = {weight_a, weight_b};
  check_finite(where, "weights", weights);
  if (weight_a < 0.0 || weight_b < 0.0 || !(weight_a + weight_b > 0.0)) {
    fail(where, "weights must be at least 0 and not both 0, got " + shown(weight_a) + " and " +
                    shown(weight_b));
  }
  if (!std::isfinite(sigma) || !(sigma > 0.0)) {
    fail(where, "sigma must be positive and finite, got " + shown(sigma));
  }
}

}  // namespace

std::vector<double> peaks(const GaussianMixture& mixture) {
  if (mixture.dimension() != 1) {
    fail("peaks", "mixture must have 1 dimension, got " + std::to_string(mixture.dimension()));
  }
  std::vector<double> places;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (mixture.weights()[k] == 0.0) continue;
    const double mean = mixture.means()(k, 0);
    const double step = mixture.cholesky_factor(k)[0] / kSteps;
    // One step further than a peak can lie, so that its two sides are seen.
    for (int i = -kSteps - 1; i <= kSteps + 1; ++i) places.push_back(mean + i * step);
  }
  std::sort(places.begin(), places.end());
  const Matrix slopes = score(mixture, MatrixView{places.data(), places.size(), 1});

  std::vector<double> result;
  double rising = 0.0;  // the last place with a positive score since the last peak
  bool rises = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (slopes.values[i] > 0.0) {
      rising = places[i];
      rises = true;
    } else if (slopes.values[i] < 0.0 && rises) {
      result.push_back(peak_between(mixture, rising, places[i]));
      rises = false;
    }
  }
  if (result.empty()) {
    // Means so large that a double cannot tell a step from none: each is a peak of its own width.
    const auto& heights = mixture.log_peaks();
    const auto highest = std::max_element(heights.begin(), heights.end()) - heights.begin();
    result.push_back(mixture.means()(static_cast<std::size_t>(highest), 0));
  }
  return result;
}

double bimodal_distance(double weight_a, double weight_b, double sigma) {
  check_pair("bimodal_distance", weight_a, weight_b, sigma);
  if (weight_a == 0.0 || weight_b == 0.0) return std::numeric_limits<double>::infinity();
  const double imbalance = std::abs(std::log(weight_a) - std::log(weight_b));
  // sinh s − s ≥ s³/6 gives one upper end, sinh s − s ≥ sinh(s)/2 beyond s = 2.2 the other.
  double low = 0.0;
  double high = std::min(std::cbrt(6.0 * imbalance), std::max(2.2, std::asinh(2.0 * imbalance)));
  for (int i = 0; i < 2 * kHalvings && low < high; ++i) {
    const double s = low + (high - low) / 2.0;
    if (s == low || s == high) break;
    (std::sinh(s) - s < imbalance ? low : high) = s;
  }
  return 2.0 * sigma * std::cosh(high / 2.0);
}

PeakPaths peak_paths(double weight_a, double weight_b, double sigma,
                     const std::vector<double>& distances) {
  check_pair("peak_paths", weight_a, weight_b, sigma);
  check_finite("peak_paths", "distances", distances);
  const double share = weight_a / (weight_a + weight_b);
  PeakPaths paths;
  for (const double distance : distances) {
    if (distance < 0.0) fail("peak_paths", "distances must be at least 0, got " + shown(distance));
    const auto found = peaks(GaussianMixture::univariate(
        {share, 1.0 - share}, {-distance / 2.0, distance / 2.0}, {sigma, sigma}));
    paths.lower.push_back(found.front());
    paths.upper.push_back(found.back());
  }
  return paths;
}

}  // namespace latent::mixture
