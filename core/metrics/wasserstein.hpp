#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// Wasserstein-1 distance of two samples of equal size in one dimension: the mean distance of the
/// sorted values, which no other pairing undercuts.
/// @param a, b  N values each, data units; taken to be sorted
/// @returns data units
/// @throws std::invalid_argument  sizes that differ, nothing in them, or a value that is not finite
double wasserstein(std::vector<double> a, std::vector<double> b);

/// The most projections of sliced_wasserstein().
inline constexpr std::size_t kMostDirections = 10'000;

/// Sliced Wasserstein-1 distance of two samples in the plane: the mean of wasserstein() of both,
/// projected on `directions` unit vectors at the angles π i / directions.
/// @param a, b  (N, 2) each, data units
/// @returns data units
/// @throws std::invalid_argument  shapes that differ or are no (N, 2) with N > 0; a value that
///   is not finite; directions not in 1 … kMostDirections
/// Source: Bonneel et al., Sliced and Radon Wasserstein Barycenters (2015), section 2
double sliced_wasserstein(MatrixView a, MatrixView b, std::size_t directions);

}  // namespace latent::metrics
