#pragma once

#include <cstddef>
#include <vector>

#include "core/base/lanes.hpp"
#include "core/base/matrix_view.hpp"

namespace latent::mixture {

/// Every block is padded to a multiple of so many points, so that no loop over points needs a
/// remainder.
inline constexpr std::size_t kPanel = 8;

/// Vectors in a panel.
inline constexpr std::size_t kPanelLanes = kPanel / kLanes;

/// Points of a block: no power of two, which would put all its rows into the same few cache sets
/// (D = 32: an EM pass in 40 instead of 38 ms).
inline constexpr std::size_t kBlock = 33 * kPanel;

/// Points that are worked on together, coordinate by coordinate: coordinate i of point n stands at
/// x[i * kBlock + n]. A block and what is computed from it stay in the nearer caches.
class Block {
 public:
  explicit Block(std::size_t dimension) : dimension_(dimension), x_(kBlock * dimension) {}

  /// Takes up to `kBlock` points starting with `first`; the last one is repeated as padding.
  void fill(MatrixView points, std::size_t first);

  const double* x() const { return x_.data(); }
  double* x() { return x_.data(); }
  std::size_t dimension() const { return dimension_; }
  std::size_t used() const { return used_; }      ///< points taken
  std::size_t padded() const { return padded_; }  ///< points the kernels run over

 private:
  void take_pair(const double* from, double* row);

  std::size_t dimension_;
  std::size_t used_ = 0;
  std::size_t padded_ = 0;
  std::vector<double> x_;
};

}  // namespace latent::mixture
