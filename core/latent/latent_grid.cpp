#include "core/latent/latent_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/latent/gauss_kronrod.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

/// The widest a cell may be beside a component, in its deviations: neighbouring nodes are then less
/// than one apart.
constexpr double kWidest = 8.0;
/// A component farther from a cell than that, in its deviations, has next to nothing there.
constexpr double kFar = 9.0;

/// Cells along each axis before any cut.
constexpr std::size_t kFirstCells = 4;

std::vector<double> product_weights(const std::array<double, kRuleNodes>& weights, std::size_t k) {
  std::vector<double> result;
  for (const double a : weights) {
    if (k == 1) {
      result.push_back(0.5 * a);
    } else {
      for (const double b : weights) result.push_back(0.25 * a * b);
    }
  }
  return result;
}

}  // namespace

LatentGrid::LatentGrid(const mixture::GaussianMixture& law, const LatentModel& model, double reach)
    : law_(law),
      model_(model),
      reach_(reach),
      deviation_(law.components(), law.dimension()),
      given_(law.components(), law.dimension()),
      kronrod_(product_weights(kKronrodWeight, law.dimension())),
      gauss_(product_weights(kGaussWeight, law.dimension())) {
  const std::size_t k = law.dimension();
  std::array<double, 2> low{};
  std::array<double, 2> high{};
  for (std::size_t j = 0; j < k; ++j) low[j] = std::numeric_limits<double>::infinity();
  for (std::size_t j = 0; j < k; ++j) high[j] = -std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < law.components(); ++c) {
    const Matrix covariance = law.covariance_of(c);
    for (std::size_t j = 0; j < k; ++j) {
      const double variance = covariance(j, j);
      const double shared = k == 2 ? covariance(0, 1) * covariance(0, 1) : 0.0;
      const double other = k == 2 ? covariance(1 - j, 1 - j) : 1.0;
      deviation_(c, j) = std::sqrt(variance);
      given_(c, j) = std::sqrt(std::max(0.0, variance - shared / other));
      low[j] = std::min(low[j], law.means()(c, j) - reach * deviation_(c, j));
      high[j] = std::max(high[j], law.means()(c, j) + reach * deviation_(c, j));
    }
  }
  const std::size_t rows = k == 2 ? kFirstCells : 1;
  const auto cut = [&](std::size_t j, std::size_t i) {
    const auto share = static_cast<double>(i) / static_cast<double>(kFirstCells);
    return low[j] + share * (high[j] - low[j]);
  };
  for (std::size_t i = 0; i < kFirstCells; ++i) {
    for (std::size_t l = 0; l < rows; ++l) {
      cells_.push_back(cell({cut(0, i), cut(1, l)}, {cut(0, i + 1), cut(1, l + 1)}));
    }
  }
}

double LatentGrid::log_mass_beyond() const {
  // P(|ζ| > r) ≤ e^(−r²/2) along each axis.
  return std::log(static_cast<double>(law_.dimension())) - 0.5 * reach_ * reach_;
}

LatentCell LatentGrid::cell(const std::array<double, 2>& low,
                            const std::array<double, 2>& high) const {
  const std::size_t k = law_.dimension();
  LatentCell result;
  result.low = low;
  result.high = high;
  result.z = Matrix(kronrod_.size(), k);
  for (std::size_t j = 0; j < k; ++j) {
    const double middle = 0.5 * (low[j] + high[j]);
    const double half = 0.5 * (high[j] - low[j]);
    result.volume *= high[j] - low[j];
    for (std::size_t n = 0; n < result.z.rows; ++n) {
      const std::size_t node = k == 1 ? n : j == 0 ? n / kRuleNodes : n % kRuleNodes;
      result.z(n, j) = middle + half * kRuleNode[node];
    }
  }
  result.decoded = model_.decoder.decode(result.z);
  result.log_law = mixture::log_density(law_, result.z);
  judge(result);
  measure_steps(result);
  return result;
}

void LatentGrid::judge(LatentCell& cell) const {
  const std::size_t k = law_.dimension();
  double mass = 0.0;
  double nearest = std::numeric_limits<double>::infinity();
  std::vector<double> distances(law_.components(), 0.0);
  cell.law_is_resolved = true;
  for (std::size_t c = 0; c < law_.components(); ++c) {
    if (law_.weights()[c] == 0.0) continue;
    bool resolved = true;
    for (std::size_t j = 0; j < k; ++j) {
      const double mean = law_.means()(c, j);
      const double gap = std::max({0.0, cell.low[j] - mean, mean - cell.high[j]});
      distances[c] = std::max(distances[c], gap / deviation_(c, j));
      resolved = resolved && cell.high[j] - cell.low[j] <= kWidest * given_(c, j);
    }
    nearest = std::min(nearest, distances[c]);
    if (distances[c] < kFar && !resolved) cell.law_is_resolved = false;
  }
  for (std::size_t c = 0; c < law_.components(); ++c) {
    if (law_.weights()[c] == 0.0) continue;
    const double excess = distances[c] * distances[c] - nearest * nearest;
    mass += law_.weights()[c] * std::exp(-0.5 * excess);
  }
  cell.log_mass_bound = std::log(mass) - 0.5 * nearest * nearest;
}

void LatentGrid::measure_steps(LatentCell& cell) const {
  const std::size_t k = law_.dimension();
  double worst = -1.0;
  for (std::size_t j = 0; j < k; ++j) {
    const std::size_t stride = k == 2 && j == 0 ? kRuleNodes : 1;
    double step = 0.0;
    for (std::size_t n = 0; n + stride < cell.z.rows; ++n) {
      if (stride == 1 && n % kRuleNodes == kRuleNodes - 1) continue;  // the next row begins
      double squares = 0.0;
      for (std::size_t i = 0; i < cell.decoded.cols; ++i) {
        const double gap = cell.decoded(n + stride, i) - cell.decoded(n, i);
        squares += gap * gap;
      }
      step = std::max(step, std::sqrt(squares));
    }
    cell.decoded_step = std::max(cell.decoded_step, step);
    double narrowest = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < given_.rows; ++c) narrowest = std::min(narrowest, given_(c, j));
    const double length = step / std::sqrt(model_.noise_variance) +
                          (cell.high[j] - cell.low[j]) / (kWidest * narrowest);
    if (length > worst) cell.longest = j;
    worst = std::max(worst, length);
  }
}

bool LatentGrid::cut(std::vector<bool>& marks) {
  const std::size_t before = cells_.size();
  const auto marked = static_cast<std::size_t>(std::count(marks.begin(), marks.end(), true));
  const std::size_t more = std::min(marked, kCellsAtOnce);
  if ((before + more) * kronrod_.size() > model_.most_decoded()) return false;
  for (std::size_t i = 0; cells_.size() < before + more; ++i) {
    if (!marks[i]) continue;
    const auto low = cells_[i].low;
    const auto high = cells_[i].high;
    const std::size_t axis = cells_[i].longest;
    auto middle_high = high;
    auto middle_low = low;
    middle_high[axis] = middle_low[axis] = 0.5 * (low[axis] + high[axis]);
    LatentCell lower = cell(low, middle_high);
    cells_.push_back(cell(middle_low, high));
    cells_[i] = std::move(lower);
    marks[i] = false;
  }
  marks.resize(cells_.size(), false);
  return true;
}

}  // namespace latent::latent_variable
