#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// Leaves of points in floats, to tell for certain and in a third of the time that all points of
/// one are beyond some distance: in many dimensions that is so of nearly all leaves (5,000 × 16
/// points against as many, five neighbours: 385 ms by exact distances alone, 262 ms with this
/// before them). ½ ‖a − x‖² = ½ ‖x‖² − a·x + ½ ‖a‖² about the mean of the points, which keeps the
/// norms small.
class CoarseLeaves {
 public:
  /// @param x  (N, D) finite
  /// @param order  which point stands at each place; kLeaf places are a leaf
  CoarseLeaves(MatrixView x, std::span<const std::size_t> order);

  /// A point that is asked about.
  struct Asked {
    std::vector<float> from_mean;  ///< (D)
    double squared_norm;           ///< of the same
  };

  /// @param point  (D)
  /// @param asked  written
  void ask(std::span<const double> point, Asked& asked) const;

  /// Whether every point of the leaf is farther than that for certain, whatever was rounded.
  /// @param squared_distance  at least 0, infinite too
  bool is_beyond(const Asked& asked, std::size_t leaf, double squared_distance) const;

 private:
  std::size_t dimension_;
  std::vector<double> mean_;
  double largest_norm_ = 0.0;  ///< the largest ‖x‖²
  /// ½ ‖x‖² of a leaf's points, then their coordinates: i of point n at [(leaf (D + 1) + 1 + i)
  /// kLeaf + n]
  std::vector<float> leaves_;
};

}  // namespace latent::metrics
