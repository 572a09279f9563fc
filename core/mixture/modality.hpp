#pragma once

#include <vector>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// Where the density of a mixture in one dimension has its peaks (local maxima), from left to
/// right: at least one. A peak lies within one standard deviation of some mean, since elsewhere the
/// density is convex; there the sign of the slope is followed in steps of σₖ/32, so that two peaks
/// closer together than that count as one.
/// @returns data units
/// @throws std::invalid_argument  mixture of more than one dimension
std::vector<double> peaks(const GaussianMixture& mixture);

/// The distance of two normal components of equal standard deviation at which their mixture passes
/// from one peak to two: 2σ cosh(s/2) with sinh s − s = |ln(w₁/w₂)|. For equal weights s = 0 and
/// the distance is 2σ.
/// @param weight_a, weight_b  at least 0, need not sum to 1; with one of them 0 there is never a
///   second peak: the result is infinite
/// @param sigma  data units, positive
/// @returns data units; two peaks at any greater distance, one at this and any smaller distance
/// @throws std::invalid_argument  weights negative, not finite or both 0; sigma not positive or not
///   finite
/// Source: J. Behboodian, On the modes of a mixture of two normal distributions, Technometrics 12
///   (1970); there as a condition on the weights, here solved for the distance
double bimodal_distance(double weight_a, double weight_b, double sigma);

/// The peaks of two components of equal standard deviation, by their distance.
struct PeakPaths {
  std::vector<double> lower;  ///< (N) the leftmost peak, from the middle between the two means
  std::vector<double> upper;  ///< (N) the rightmost; the same number where there is one peak
};

/// Follows the peaks of w_a N(−d/2, σ²) + w_b N(d/2, σ²) over distances d.
/// @param distances  (N) data units, at least 0
/// @throws std::invalid_argument  as bimodal_distance(); distances negative or not finite
PeakPaths peak_paths(double weight_a, double weight_b, double sigma,
                     const std::vector<double>& distances);

}  // namespace latent::mixture
