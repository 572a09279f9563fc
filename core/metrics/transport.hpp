#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// The most points of an exact assignment, whose work grows as their number cubed.
inline constexpr std::size_t kMostAssigned = 1000;

/// Wasserstein distance of two samples of equal size in any dimension, exactly: the best of all
/// pairings of their points, found by the shortest augmenting path of one point after another.
/// Source: Jonker & Volgenant, A Shortest Augmenting Path Algorithm for Dense and Sparse Linear
/// Assignment Problems (1987); Crouse, On Implementing 2D Rectangular Assignment Algorithms (2016)
class Transport {
 public:
  /// @param x, y  (N, D) each, N at most kMostAssigned
  /// @param order  1 or 2: which power of the distance is summed
  /// @throws std::invalid_argument  another order, sizes that differ; as check_samples()
  Transport(MatrixView x, MatrixView y, std::size_t order);

  /// Pairs so many more points of x; false once all are paired.
  bool advance(std::size_t points);

  std::size_t paired() const { return paired_; }

  /// (Σ ‖xₙ − y of n‖^order / N)^(1/order) over the points that are paired: the distance once all
  /// are, before that a lower bound of it. Data units, also for order 2.
  double distance() const;

  /// (N) the index into y of each x; N for those not paired yet.
  const std::vector<std::uint32_t>& pairs() const { return y_of_; }

 private:
  void pair(std::size_t point);

  std::size_t order_;
  double unit_;
  Matrix costs_;  ///< (N, N) distance to the order, in powers of the unit
  std::vector<double> x_price_;
  std::vector<double> y_price_;
  std::vector<std::uint32_t> y_of_;
  std::vector<std::uint32_t> x_of_;
  std::size_t paired_ = 0;
};

/// Transport to its end.
/// @returns data units
/// @throws std::invalid_argument  as Transport
double assignment_wasserstein(MatrixView x, MatrixView y, std::size_t order);

}  // namespace latent::metrics
