#include "core/mixture/modality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/check_points.hpp"

namespace latent::mixture {
namespace {

/// Places per standard deviation at which the sign of the slope is looked at.
constexpr int kSteps = 32;
/// Halvings after which a double has no further digits.
constexpr int kHalvings = 60;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Where every distance in standard deviations overflows, the nearest mean is the only one that
/// counts.
double nearest_mean(const GaussianMixture& mixture, double x) {
  double nearest = kInfinity;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    const double mean = mixture.means()(k, 0);
    if (mixture.weights()[k] > 0.0 && std::abs(mean - x) < std::abs(nearest - x)) nearest = mean;
  }
  return nearest;
}

/// The slope of the density at x, divided by its largest component there: of the score's sign, and
/// without what score() prepares at every call.
double slope_at(const GaussianMixture& mixture, double x) {
  const auto log_share = [&](std::size_t k) {
    const double distance = (x - mixture.means()(k, 0)) * mixture.whitening(k)[0];
    return mixture.log_peaks()[k] - 0.5 * distance * distance;
  };
  double largest = -std::numeric_limits<double>::infinity();
  for (std::size_t k = 0; k < mixture.components(); ++k) largest = std::max(largest, log_share(k));
  if (largest == -kInfinity) return nearest_mean(mixture, x) - x;
  double slope = 0.0;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    const double share = std::exp(log_share(k) - largest);
    if (!(share > 0.0)) continue;  // a weight of 0, or so far that the distance is infinite
    const double precision = mixture.whitening(k)[0] * mixture.whitening(k)[0];
    slope += share * precision * (mixture.means()(k, 0) - x);
  }
  return slope;
}

/// The zero of the slope between a place where it is positive and one where it is negative, by the
/// Illinois method: false position, where an end that stays put counts half.
/// Source: M. Dowell and P. Jarratt, A modified regula falsi method, BIT 11 (1971)
double peak_between(const GaussianMixture& mixture, double left, double right) {
  double rise = slope_at(mixture, left);
  double fall = slope_at(mixture, right);
  const double resolution =
      std::numeric_limits<double>::epsilon() * std::max(std::abs(left), std::abs(right));
  int moved = 0;
  double x = left;
  for (int i = 0; i < kHalvings && right - left > resolution; ++i) {
    x = left + (right - left) * (rise / (rise - fall));
    if (x <= left || x >= right) break;
    const double slope = slope_at(mixture, x);
    if (slope == 0.0) break;
    if (slope > 0.0) {
      left = x;
      rise = slope;
      if (moved > 0) fall /= 2.0;
      moved = 1;
    } else {
      right = x;
      fall = slope;
      if (moved < 0) rise /= 2.0;
      moved = -1;
    }
  }
  return x;
}

void check_pair(const char* where, double weight_a, double weight_b, double sigma) {
  const double weights[] = {weight_a, weight_b};
  check_finite(where, "weights", weights);
  if (!std::isfinite(weight_a + weight_b)) {
    fail(where, {"weights must have a finite sum, got ", weight_a, " and ", weight_b});
  }
  if (weight_a < 0.0 || weight_b < 0.0 || !(weight_a + weight_b > 0.0)) {
    fail(where, {"weights must be at least 0 and not both 0, got ", weight_a, " and ", weight_b});
  }
  if (!std::isfinite(sigma) || !(sigma > 0.0)) {
    fail(where, {"sigma must be positive and finite, got ", sigma});
  }
}

}  // namespace

std::vector<double> peaks(const GaussianMixture& mixture) {
  if (mixture.dimension() != 1) {
    fail("peaks", {"mixture must have 1 dimension, got ", mixture.dimension()});
  }
  std::vector<double> places;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (mixture.weights()[k] == 0.0) continue;
    const double mean = mixture.means()(k, 0);
    const double step = mixture.cholesky_factor(k)[0] / kSteps;
    // One step further than a peak can lie, so that its two sides are seen.
    for (int i = -kSteps - 1; i <= kSteps + 1; ++i) {
      const double place = mean + i * step;
      if (std::isfinite(place)) places.push_back(place);
    }
    // So narrow, or so far from 0, that no step can be told from the mean: its neighbours can.
    if (mean + step == mean) {
      for (const double side : {-kInfinity, kInfinity}) {
        const double place = std::nextafter(mean, side);
        if (std::isfinite(place)) places.push_back(place);
      }
    }
  }
  std::sort(places.begin(), places.end());

  std::vector<double> result;
  double rising = 0.0;  // the last place with a positive slope since the last peak
  bool rises = false;
  for (const double place : places) {
    const double slope = slope_at(mixture, place);
    if (slope > 0.0) {
      rising = place;
      rises = true;
    } else if (slope < 0.0 && rises) {
      result.push_back(peak_between(mixture, rising, place));
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
    if (distance < 0.0) fail("peak_paths", {"distances must be at least 0, got ", distance});
    const auto found = peaks(GaussianMixture::univariate(
        {share, 1.0 - share}, {-distance / 2.0, distance / 2.0}, {sigma, sigma}));
    paths.lower.push_back(found.front());
    paths.upper.push_back(found.back());
  }
  return paths;
}

}  // namespace latent::mixture
