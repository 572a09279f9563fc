#include "core/metrics/coarse_leaves.hpp"

#include <algorithm>
#include <limits>

#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {
namespace {

/// Norms within which no float overflows, and where those that are subnormal, whose rounding is not
/// relative, are far below the margin; beyond them nothing is told.
constexpr double kLeastNorm = 1e-24;
constexpr double kMostNorm = 1e37;

/// Never out of a float's range.
float to_float(double value) {
  return static_cast<float>(std::clamp(value, -kMostNorm, kMostNorm));
}

}  // namespace

CoarseLeaves::CoarseLeaves(MatrixView x, std::span<const std::size_t> order)
    : dimension_(x.cols), mean_(x.cols, 0.0) {
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t i = 0; i < dimension_; ++i) {
      mean_[i] += x(n, i) / static_cast<double>(x.rows);
    }
  }
  const std::size_t leaves = (order.size() + kLeaf - 1) / kLeaf;
  leaves_.assign(leaves * (dimension_ + 1) * kLeaf, 0.0F);
  Asked point;
  for (std::size_t place = 0; place < leaves * kLeaf; ++place) {
    float* to = leaves_.data() + place / kLeaf * (dimension_ + 1) * kLeaf + place % kLeaf;
    if (place >= order.size()) {
      *to = std::numeric_limits<float>::infinity();  // no point
      continue;
    }
    ask(x.row(order[place]), point);
    *to = to_float(point.squared_norm / 2.0);
    for (std::size_t i = 0; i < dimension_; ++i) to[(i + 1) * kLeaf] = point.from_mean[i];
    largest_norm_ = std::max(largest_norm_, point.squared_norm);
  }
}

void CoarseLeaves::ask(std::span<const double> point, Asked& asked) const {
  asked.from_mean.resize(dimension_);
  asked.squared_norm = 0.0;
  for (std::size_t i = 0; i < dimension_; ++i) {
    const double each = point[i] - mean_[i];
    asked.from_mean[i] = to_float(each);
    asked.squared_norm += each * each;
  }
}

bool CoarseLeaves::is_beyond(const Asked& asked, std::size_t leaf, double squared_distance) const {
  const double norms = largest_norm_ + asked.squared_norm;
  if (!(norms >= kLeastNorm && norms <= kMostNorm && squared_distance <= kMostNorm)) return false;
  // Each of the D + 1 terms and sums is off by a few units of 2⁻²⁴ of what adds up to at most
  // ‖x‖² + ‖a‖²: the products by 3, the norm by 1, the sums by D, the limit by 2.
  const double error = static_cast<double>(dimension_ + 8) * 0x1p-23;
  const double limit = (squared_distance - asked.squared_norm) / 2.0 + error * norms;
  const float* at = leaves_.data() + leaf * (dimension_ + 1) * kLeaf;
  return is_leaf_beyond(asked.from_mean, at, static_cast<float>(limit));
}

}  // namespace latent::metrics
