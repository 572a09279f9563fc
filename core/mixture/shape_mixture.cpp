#include "core/mixture/shape_mixture.hpp"

#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/check_points.hpp"

namespace latent::mixture {
namespace {

/// Point k of n on the upper moon.
std::pair<double, double> on_moon(std::size_t k, std::size_t n) {
  const double angle = std::numbers::pi * (static_cast<double>(k) + 0.5) / static_cast<double>(n);
  return {1.5 * (std::cos(angle) - 0.5), 1.5 * (std::sin(angle) - 0.25)};
}

std::pair<double, double> on_ring(std::size_t k, std::size_t n) {
  const double angle =
      2.0 * std::numbers::pi * (static_cast<double>(k) + 0.5) / static_cast<double>(n);
  return {std::numbers::sqrt2 * std::cos(angle), std::numbers::sqrt2 * std::sin(angle)};
}

}  // namespace

GaussianMixture shape_mixture(Shape shape, std::size_t components, double deviation) {
  if (shape != Shape::ring && shape != Shape::moons) {
    fail("shape_mixture", {"shape must be ring or moons"});
  }
  check_count("shape_mixture", "components", components, 2, kMostComponents);
  // Squares of less are no positive numbers, of more not finite.
  check_range("shape_mixture", "deviation", deviation, 1e-150, 1e150);
  Matrix means(components, 2);
  const std::size_t upper = (components + 1) / 2;
  for (std::size_t k = 0; k < components; ++k) {
    if (shape == Shape::ring) {
      std::tie(means(k, 0), means(k, 1)) = on_ring(k, components);
    } else if (k < upper) {
      std::tie(means(k, 0), means(k, 1)) = on_moon(k, upper);
    } else {
      const auto [x, y] = on_moon(k - upper, components - upper);
      means(k, 0) = -x;
      means(k, 1) = -y;
    }
  }
  const double share = 1.0 / static_cast<double>(components);
  return {std::vector<double>(components, share), std::move(means), CovarianceKind::spherical,
          std::vector<double>(components, deviation * deviation)};
}

}  // namespace latent::mixture
