#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/metrics/coarse_leaves.hpp"
#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {

/// Points in boxes, each the halves of a larger one, for asking which are near: in the plane all
/// but a few boxes are passed over, in many dimensions hardly any. The points of a smallest box are
/// asked about together. Distances are sums of squared
/// differences, coordinate by coordinate: of equal points exactly 0, and of a pair the same from
/// either side. What is passed over is exactly as far as it is taken to be, since a box is measured
/// by the same sum, and rounding keeps order.
/// Source: Bentley, Multidimensional binary search trees used for associative searching (1975)
class NeighbourTree {
 public:
  /// @param x  (N, D) finite, N and D at least 1
  explicit NeighbourTree(MatrixView x);

  std::size_t size() const { return order_.size(); }

  /// Which point of x stands at each place of the tree.
  std::span<const std::size_t> order() const { return order_; }

  /// Lays a ball around each point, up to its k-th neighbour in the set.
  /// @param k  1 … N − 1: a point is no neighbour of itself
  void reach_neighbours(std::size_t k);

  /// (N, by place) squared radii
  std::span<const double> squared_radii() const { return {squared_radii_.data(), size()}; }

  /// How often the points of two sets lie in each other's balls.
  struct Meetings {
    std::vector<double> holds;   ///< (N, by place) others that each ball of the tree holds
    std::vector<double> in;      ///< (N, by place) balls of the others that each point lies in
    std::vector<double> others;  ///< (M, by place) balls of the tree that each other one lies in
  };

  /// @param others  of as many columns; both have laid their balls
  Meetings meet(const NeighbourTree& others) const;

 private:
  /// The leaves of a smallest box: those points are asked about and looked at together.
  struct Bucket {
    std::size_t index;  ///< of the box
    std::size_t first;  ///< leaf
    std::size_t last;   ///< leaf behind
  };

  void split(MatrixView x, std::size_t index, std::size_t first, std::size_t last);
  void keep_farthest_reach(std::size_t index, std::size_t first, std::size_t last);
  void take_nearest(Bucket asked, Bucket looked_at, std::size_t k,
                    std::vector<double>& nearest) const;
  template <typename Reach, typename Visit>
  void visit_buckets(const double* box, Reach reach, Visit visit) const;

  std::size_t first_place(Bucket bucket) const { return bucket.first * kLeaf; }
  std::size_t last_place(Bucket bucket) const { return std::min(bucket.last * kLeaf, size()); }
  const double* box(std::size_t index) const { return boxes_.data() + index * dimension_ * 2; }
  const double* leaf(std::size_t index) const {
    return leaf_points_.data() + index * dimension_ * kLeaf;
  }
  std::span<const double> point(std::size_t place) const {
    return {points_.data() + place * dimension_, dimension_};
  }

  std::size_t dimension_;
  std::size_t leaves_;
  std::vector<std::size_t> order_;
  std::vector<double> points_;       ///< (N, D) by place
  std::vector<double> leaf_points_;  ///< coordinate i of a leaf's point n at [(leaf D + i) 16 + n]
  std::optional<CoarseLeaves> coarse_;
  std::vector<double> boxes_;          ///< (nodes, D, 2) lower ends, and upper ones negated
  std::vector<double> squared_radii_;  ///< by place
  std::vector<double> leaf_reaches_;   ///< (leaves) the largest squared radius inside
  std::vector<double> reaches_;        ///< (nodes) likewise
};

}  // namespace latent::metrics
