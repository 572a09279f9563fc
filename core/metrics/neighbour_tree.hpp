#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// Points in boxes, each the halves of a larger one, for asking which are near: in the plane all
/// but a few boxes are passed over, in many dimensions hardly any. Distances are sums of squared
/// differences, coordinate by coordinate: of equal points exactly 0, and of a pair the same from
/// either side. What is passed over is exactly as far as it is taken to be, since a box is measured
/// by the same sum, and rounding keeps order.
/// Source: Bentley, Multidimensional binary search trees used for associative searching (1975)
class NeighbourTree {
 public:
  /// @param x  (N, D) finite, N and D at least 1
  explicit NeighbourTree(MatrixView x);

  std::size_t size() const { return order_.size(); }

  /// Which point of x stands at each place of the tree; neighbours in the tree are mostly near each
  /// other, so that asking in this order finds them in the cache.
  std::span<const std::size_t> order() const { return order_; }

  /// Lays a ball around each point, up to its k-th neighbour in the set.
  /// @param k  1 … N − 1: a point is no neighbour of itself
  void reach_neighbours(std::size_t k);

  /// (N, by place) squared radii
  std::span<const double> squared_radii() const { return {squared_radii_.data(), size()}; }

  /// Compares a point and its own ball with the points and balls of the tree.
  /// @param point  (D)
  /// @param squared_radius  of the point's ball
  /// @param holds  (N, by place) set where the tree's ball holds the point
  /// @param held  (N, by place) set where the point's ball holds the tree's point
  /// @returns how many balls of the tree hold the point
  std::size_t meet(std::span<const double> point, double squared_radius, std::vector<char>& holds,
                   std::vector<char>& held) const;

 private:
  /// A box, and the leaves in it.
  struct Node {
    std::size_t index;
    std::size_t first;
    std::size_t last;
    double distance;  ///< at least so far from the point that is asked about
  };

  void split(MatrixView x, std::size_t index, std::size_t first, std::size_t last);
  void keep_farthest_reach(std::size_t index, std::size_t first, std::size_t last);
  double squared_radius(std::size_t place, std::size_t k, std::vector<double>& point,
                        std::vector<double>& nearest) const;
  template <typename Within, typename Visit>
  void visit_leaves(std::span<const double> point, Within within, Visit visit) const;

  std::size_t dimension_;
  std::size_t leaves_;
  std::vector<std::size_t> order_;
  std::vector<double> leaf_points_;  ///< coordinate i of a leaf's point n at [(leaf D + i) 16 + n]
  std::vector<double> boxes_;        ///< (nodes, D, 2) lower ends, and upper ones negated
  std::vector<double> squared_radii_;  ///< by place
  std::vector<double> reaches_;        ///< (nodes) the largest squared radius inside
};

}  // namespace latent::metrics
