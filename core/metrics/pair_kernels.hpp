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

/// Whether ½ ‖x‖² − a·x is above the limit for all points of a leaf; not where one is no number.
/// @param a  (D)
/// @param leaf  ½ ‖x‖² of each, then its coordinates, kLeaf at a time
bool is_leaf_beyond(std::span<const float> a, const float* leaf, float limit);

/// ‖a − y‖² of the point y of a box that is nearest.
/// @param box  (D, 2) lower ends, and upper ones negated
double squared_distance_to_box(std::span<const double> a, const double* box);

/// The same between the points of two boxes that are nearest.
/// @param box_a, box_b  (D, 2) each, as above
double squared_distance_between(const double* box_a, const double* box_b, std::size_t dimension);

/// Balls of a leaf's points, and how many points each holds.
struct LeafBalls {
  const double* squared_radii;  ///< (kLeaf)
  double* holds;                ///< (kLeaf) added to
};

/// The ball of one point, and in how many such balls each of a leaf's points lies.
struct OneBall {
  double squared_radius;
  double* in;  ///< (kLeaf) added to
};

/// @param distances  (kLeaf) squared, of the one point to those of the leaf
/// @returns in how many balls of the leaf the point lies
double count_within(const double* distances, LeafBalls leaf, OneBall one);

/// exp(−factor · valueₙ) in place.
/// @param values  (count) at least 0, with room for a multiple of 8 from their start on
void decay(double* values, std::size_t count, double factor);

double total(const double* values, std::size_t count);

/// sums[n] += values[n]
void add(const double* values, std::size_t count, double* sums);

/// Takes those of the values into the `kept` smallest so far, ascending, that belong there.
void take_smallest(const double* values, std::size_t count, double* smallest, std::size_t kept);

/// The `kept` smallest, ascending.
/// @param smallest  (kept) written; kept ≤ count
void keep_smallest(const double* values, std::size_t count, double* smallest, std::size_t kept);

/// The index of the smallest, the first of equals.
std::size_t index_of_smallest(const double* values, std::size_t count);

}  // namespace latent::metrics
