#include "core/latent/gaussian_average.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/check.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::latent_variable {
namespace {

/// The density beyond so many standard deviations is below 2e-20 of its peak.
constexpr double kReach = 9.5;
constexpr double kApart = 1e-7;
/// A doubling that brings sums of a smooth function so close has made the difference smaller by far
/// more; at a kink it makes it smaller by 4 only.
constexpr double kFaster = 1e-3;

using Function = std::function<std::vector<double>(MatrixView z)>;

/// The sum with 2 · half + 1 nodes along each axis, one line of nodes after another.
double sum_of(const mixture::GaussianMixture& q, const Function& g, std::size_t half) {
  const std::size_t k = q.dimension();
  const std::size_t along = 2 * half + 1;
  const double step = kReach / static_cast<double>(half);
  std::vector<double> weights(along);
  for (std::size_t i = 0; i < along; ++i) {
    const double t = step * (static_cast<double>(i) - static_cast<double>(half));
    weights[i] = step * std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
  }
  std::size_t lines = 1;
  for (std::size_t axis = 1; axis < k; ++axis) lines *= along;
  double sum = 0.0;
  Matrix z(along, k);
  std::vector<double> white(k);
  for (std::size_t line = 0; line < lines; ++line) {
    double weight = 1.0;
    for (std::size_t axis = 1, rest = line; axis < k; ++axis, rest /= along) {
      white[axis] = step * (static_cast<double>(rest % along) - static_cast<double>(half));
      weight *= weights[rest % along];
    }
    for (std::size_t i = 0; i < along; ++i) {
      white[0] = step * (static_cast<double>(i) - static_cast<double>(half));
      mixture::unwhiten(q, 0, white, z.row(i));
    }
    const std::vector<double> values = g(z);
    for (std::size_t i = 0; i < along; ++i) sum += weight * weights[i] * values[i];
  }
  return sum;
}

}  // namespace

std::optional<double> gaussian_average(const mixture::GaussianMixture& q, const Function& g) {
  constexpr const char* kWhere = "gaussian_average";
  check_count(kWhere, "q", q.components(), 1, 1);
  check_count(kWhere, "dimension", q.dimension(), 1, kMostAveraged);
  double before = sum_of(q, g, 10);
  double apart_before = 1.0;
  for (std::size_t half = 20;; half *= 2) {
    double nodes = 1.0;
    for (std::size_t axis = 0; axis < q.dimension(); ++axis) {
      nodes *= static_cast<double>(2 * half + 1);
    }
    if (nodes > static_cast<double>(kMostNodes)) return std::nullopt;
    const double sum = sum_of(q, g, half);
    const double apart = std::abs(sum - before) / std::max(1.0, std::abs(sum));
    // Differences of 1e-13 are rounding.
    if (apart <= std::min(kApart, std::max(kFaster * apart_before, 1e-13))) return sum;
    before = sum;
    apart_before = apart;
  }
}

}  // namespace latent::latent_variable
