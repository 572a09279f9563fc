#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/univariate_draws.hpp"

namespace latent::mixture {

/// Counts draws as they are made, so that a million of them need no more room than ten: how many
/// came from each mode, and a histogram of each mode's draws.
class DrawTally {
 public:
  /// @param low, high  the histogram's range, data units
  /// @param bins  equal intervals; each holds its lower edge, the last one both
  /// @throws std::invalid_argument  as bins_per_unit()
  DrawTally(UnivariateDraws draws, double low, double high, std::size_t bins);

  /// Makes `count` further draws.
  /// @param count  0 … kMostPoints
  /// @throws std::invalid_argument  count above its bound; draws near ±1e308 of both signs, whose
  ///   sum is no number (one that overflows alone is ±∞, as in Python): they are not counted
  void advance(std::size_t count);

  /// (K) draws from each mode.
  const std::vector<double>& counts() const { return counts_; }
  /// (K, bins) draws from each mode in each bin; those outside the range are left out.
  const Matrix& histogram() const { return histogram_; }
  /// The sum of all draws, added up one after another as Python's += does; data units.
  double sum() const { return sum_; }

 private:
  UnivariateDraws draws_;
  double low_;
  double high_;
  double bins_per_unit_;
  std::vector<double> counts_;
  Matrix histogram_;
  double sum_ = 0.0;
};

}  // namespace latent::mixture
