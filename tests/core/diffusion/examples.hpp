#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/log_density.hpp"

// Laws of x₀ and quadrature that the tests of this folder share.
namespace latent::diffusion::examples {

/// Unequal modes in one dimension, one of them narrow.
inline mixture::GaussianMixture three_modes() {
  return mixture::GaussianMixture::univariate({0.3, 0.5, 0.2}, {-1.5, 0.4, 2.2}, {0.15, 0.5, 0.3});
}

/// The density of a mixture in one dimension.
inline double density_at(const mixture::GaussianMixture& p, double x) {
  return mixture::density(p, {&x, 1, 1})[0];
}

/// P(X ≤ x) of a mixture in one dimension.
inline double share_below(const mixture::GaussianMixture& p, double x) {
  double share = 0.0;
  for (std::size_t k = 0; k < p.components(); ++k) {
    const double z = (x - p.means()(k, 0)) / p.cholesky_factor(k)[0];
    share += p.weights()[k] * 0.5 * std::erfc(-z / std::numbers::sqrt2);
  }
  return share;
}

/// Kolmogorov-Smirnov: √N times the largest difference of the sample's distribution function from
/// the mixture's. A true sample passes 1.95 once in a thousand seeds.
inline double kolmogorov_smirnov(const mixture::GaussianMixture& p, std::vector<double> sample) {
  std::sort(sample.begin(), sample.end());
  const auto n = static_cast<double>(sample.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double below = share_below(p, sample[i]);
    largest = std::max(
        {largest, below - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - below});
  }
  return largest * std::sqrt(n);
}

/// N(x; mean, deviation²)
inline double normal_density(double x, double mean, double deviation) {
  const double z = (x - mean) / deviation;
  return std::exp(-0.5 * z * z) / (deviation * std::sqrt(2.0 * std::numbers::pi));
}

/// ∫ f over [low, high] by the trapezoidal rule, which for smooth integrands that vanish at both
/// ends converges faster than any power of the step.
template <typename Function>
double integral(Function f, double low, double high, std::size_t intervals) {
  const double width = (high - low) / static_cast<double>(intervals);
  double sum = 0.5 * (f(low) + f(high));
  for (std::size_t i = 1; i < intervals; ++i) sum += f(low + static_cast<double>(i) * width);
  return sum * width;
}

}  // namespace latent::diffusion::examples
