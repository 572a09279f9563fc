#include "core/metrics/component_boxes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latent::metrics {

bool can_halve(const Box& box, std::size_t dimension) {
  for (std::size_t i = 0; i < dimension; ++i) {
    const double quarter = 0.5 * box.half[i];
    if (!(box.centre[i] - quarter < box.centre[i] && box.centre[i] < box.centre[i] + quarter)) {
      return false;
    }
  }
  return true;
}

std::array<Box, 2> halves(const Box& box, std::size_t axis) {
  Box low = box;
  low.half[axis] *= 0.5;
  Box high = low;
  low.centre[axis] -= low.half[axis];
  high.centre[axis] += low.half[axis];
  return {low, high};
}

namespace {

/// One component, as lengths are measured by it.
struct Scale {
  std::array<double, 2> mean{};
  std::array<double, 3> whitening{};  ///< L⁻¹: (0, 0), (1, 0), (1, 1)

  double length(double x, double y) const {
    return std::hypot(whitening[0] * x, whitening[1] * x + whitening[2] * y);
  }
};

constexpr double kReach = 8.5;     ///< standard deviations; 2e-16 of the mass lies beyond
constexpr double kCoarsest = 2.5;  ///< half the diagonal of a box, in standard deviations

std::vector<Scale> scales_of(std::span<const mixture::GaussianMixture* const> mixtures) {
  std::vector<Scale> result;
  for (const auto* each : mixtures) {
    const bool is_plane = each->dimension() == 2;
    for (std::size_t k = 0; k < each->components(); ++k) {
      if (each->weights()[k] == 0.0) continue;
      const Matrix covariance = each->covariance_of(k);
      const double first = std::sqrt(covariance(0, 0));
      Scale scale{{each->means()(k, 0), 0.0}, {1.0 / first, 0.0, 0.0}};
      if (is_plane) {
        const double slope = covariance(1, 0) / first;
        const double second = std::sqrt(covariance(1, 1) - slope * slope);
        scale.mean[1] = each->means()(k, 1);
        scale.whitening[1] = -slope / first / second;
        scale.whitening[2] = 1.0 / second;
      }
      result.push_back(scale);
    }
  }
  return result;
}

Box hull_of(std::span<const mixture::GaussianMixture* const> mixtures) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::array<double, 2> low{kInfinity, kInfinity};
  std::array<double, 2> high{-kInfinity, -kInfinity};
  const std::size_t dimension = mixtures[0]->dimension();
  for (const auto* each : mixtures) {
    for (std::size_t k = 0; k < each->components(); ++k) {
      if (each->weights()[k] == 0.0) continue;
      const Matrix covariance = each->covariance_of(k);
      for (std::size_t i = 0; i < dimension; ++i) {
        const double reach = kReach * std::sqrt(covariance(i, i));
        low[i] = std::min(low[i], each->means()(k, i) - reach);
        high[i] = std::max(high[i], each->means()(k, i) + reach);
      }
    }
  }
  Box hull;
  for (std::size_t i = 0; i < dimension; ++i) {
    hull.half[i] = 0.5 * (high[i] - low[i]);
    hull.centre[i] = low[i] + hull.half[i];
  }
  return hull;
}

}  // namespace

std::vector<Box> boxes_of(std::span<const mixture::GaussianMixture* const> mixtures,
                          std::size_t most) {
  const std::size_t dimension = mixtures[0]->dimension();
  const auto scales = scales_of(mixtures);
  std::vector<Box> result;
  // Breadth first, so that what a bound on their number leaves is equally coarse everywhere.
  std::vector<Box> open{hull_of(mixtures)};
  for (std::size_t next = 0; next < open.size(); ++next) {
    const Box box = open[next];
    const double x = box.half[0];
    const double y = dimension == 2 ? box.half[1] : 0.0;
    bool is_reached = false;
    int axis = -1;
    for (const Scale& scale : scales) {
      const double radius = std::max(scale.length(x, y), scale.length(x, -y));
      const double distance = scale.length(box.centre[0] - scale.mean[0],
                                           dimension == 2 ? box.centre[1] - scale.mean[1] : 0.0);
      if (distance - radius > kReach) continue;
      is_reached = true;
      if (radius > kCoarsest && axis < 0)
        axis = scale.length(0.0, y) > scale.length(x, 0.0) ? 1 : 0;
    }
    if (!is_reached) continue;
    const bool is_coarse = axis >= 0 && can_halve(box, dimension);
    if (is_coarse && result.size() + open.size() - next < most) {
      for (const Box& half : halves(box, static_cast<std::size_t>(axis))) open.push_back(half);
    } else {
      result.push_back(box);
    }
  }
  return result;
}

}  // namespace latent::metrics
