#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/mixture/matrix_view.hpp"
#include "core/python/lanes.hpp"

namespace latent::mixture {

/// Every block is padded to a multiple of so many points, so that no loop over points needs a
/// remainder.
inline constexpr std::size_t kPanel = 8;

/// Points of a block: no power of two, which would put all its rows into the same few cache sets
/// (D = 32: an EM pass in 40 instead of 38 ms).
inline constexpr std::size_t kBlock = 33 * kPanel;

/// Points that are worked on together, coordinate by coordinate: coordinate i of point n stands at
/// x[i * kBlock + n]. A block and what is computed from it stay in the nearer caches.
class Block {
 public:
  explicit Block(std::size_t dimension) : dimension_(dimension), x_(kBlock * dimension) {}

  /// Takes up to `kBlock` points starting with `first`; the last one is repeated as padding.
  LATENT_KERNEL void fill(MatrixView points, std::size_t first) {
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

  const double* x() const { return x_.data(); }
  double* x() { return x_.data(); }
  std::size_t dimension() const { return dimension_; }
  std::size_t used() const { return used_; }      ///< points taken
  std::size_t padded() const { return padded_; }  ///< points the kernels run over

 private:
  /// Two coordinates of all points, from columns into rows.
  void take_pair(const double* from, double* row) {
    std::size_t n = 0;
    for (; n + 2 <= used_; n += 2, from += 2 * dimension_) {
      const python::Lanes first = python::load(from);
      const python::Lanes second = python::load(from + dimension_);
      python::store(row + n, python::Lanes{first[0], second[0]});
      python::store(row + kBlock + n, python::Lanes{first[1], second[1]});
    }
    if (n < used_) {
      row[n] = from[0];
      row[kBlock + n] = from[1];
    }
  }

  std::size_t dimension_;
  std::size_t used_ = 0;
  std::size_t padded_ = 0;
  std::vector<double> x_;
};

}  // namespace latent::mixture
