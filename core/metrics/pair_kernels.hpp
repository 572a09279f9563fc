#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"

// Loops over all pairs of points: one point against all others at a time.
namespace latent::metrics {

/// Points by coordinates: coordinate i of point n at data[i · stride + n]; the padding is 0.
struct ByCoordinate {
  explicit ByCoordinate(MatrixView x);

  std::vector<double> values;
  std::size_t points;
  std::size_t stride;  ///< points, rounded up to a multiple of 8
  std::size_t dimension;
};

/// ‖a − xₙ‖² of one point to all from `first` on, as the sum of squared differences: of equal
/// points exactly 0, and of a pair the same from either side.
/// @param distances  (stride of x) written from `first` on
void squared_distances(std::span<const double> a, const ByCoordinate& x, std::size_t first,
                       double* distances);

/// Points of a leaf: so many that its distances take about as long as finding it.
inline constexpr std::size_t kLeaf = 16;

/// squared_distances() to a few points at once, which stay in registers.
/// @param leaf  coordinate i of point n at leaf[i · kLeaf + n]
/// @param distances  (kLeaf) written
/// @returns the smallest of them
double squared_leaf_distances(std::span<const double> a, const double* leaf, double* distances);

/// ‖a − y‖² of the point y of a box that is nearest.
/// @param box  (D, 2) lower ends, and upper ones negated
double squared_distance_to_box(std::span<const double> a, const double* box);

/// exp(−factor · valueₙ) in place.
/// @param values  (count) at least 0, with room for a multiple of 8 from their start on
void decay(double* values, std::size_t count, double factor);

double total(const double* values, std::size_t count);

/// sums[n] += values[n]
void add(const double* values, std::size_t count, double* sums);

/// 1 into marks[n] where values[n] ≤ limits[n], and how many there are.
std::size_t mark_within(const double* values, const double* limits, std::size_t count,
                        double* marks);

/// Takes those of the values into the `kept` smallest so far, ascending, that belong there.
void take_smallest(const double* values, std::size_t count, double* smallest, std::size_t kept);

/// The `kept` smallest, ascending.
/// @param smallest  (kept) written; kept ≤ count
void keep_smallest(const double* values, std::size_t count, double* smallest, std::size_t kept);

/// The index of the smallest, the first of equals.
std::size_t index_of_smallest(const double* values, std::size_t count);

}  // namespace latent::metrics
