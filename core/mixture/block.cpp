#include "core/mixture/block.hpp"

#include <algorithm>

#include "core/base/lanes.hpp"

namespace latent::mixture {

void Block::fill(MatrixView points, std::size_t first) {
  used_ = std::min(kBlock, points.rows - first);
  padded_ = (used_ + kPanel - 1) / kPanel * kPanel;
  const double* from = points.data + first * dimension_;
  std::size_t i = 0;
  for (; i + 2 <= dimension_; i += 2) take_pair(from + i, x_.data() + i * kBlock);
  if (i < dimension_) {
    double* row = x_.data() + i * kBlock;
    for (std::size_t n = 0; n < used_; ++n) row[n] = from[n * dimension_ + i];
  }
  for (i = 0; i < dimension_; ++i) {
    double* row = x_.data() + i * kBlock;
    std::fill(row + used_, row + padded_, row[used_ - 1]);
  }
}

/// Two coordinates of all points, from columns into rows.
LATENT_KERNEL void Block::take_pair(const double* from, double* row) {
  std::size_t n = 0;
  for (; n + kLanes <= used_; n += kLanes, from += kLanes * dimension_) {
    const Lanes first = load(from);
    const Lanes second = load(from + dimension_);
    store(row + n, Lanes{first[0], second[0]});
    store(row + kBlock + n, Lanes{first[1], second[1]});
  }
  if (n < used_) {
    row[n] = from[0];
    row[kBlock + n] = from[1];
  }
}

}  // namespace latent::mixture
