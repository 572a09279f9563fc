#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// Wasserstein distance of two samples in one dimension: of equal sizes the mean distance of the
/// sorted values, which no other pairing undercuts; else (∫ |F⁻¹(u) − G⁻¹(u)|^order du)^(1/order)
/// of their quantile functions, each value standing for 1/N and 1/M.
/// @param a, b  N and M values, data units; taken to be sorted
/// @param order  1 or 2
/// @returns data units, also for order 2: W₂, not W₂²
/// @throws std::invalid_argument  nothing in them, another order, or a value that is not finite;
/// for
///   order 2 beyond ±kFarthest
double wasserstein(std::vector<double> a, std::vector<double> b, std::size_t order = 1);

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

/// The same for any dimension and order, over directions drawn uniformly: the root of the mean
/// order-th power, and its standard error from how the directions differ (0 in one dimension, where
/// all agree). The samples' own randomness is not in it.
/// @param x, y  (N, D) and (M, D)
/// @param order  1 or 2
/// @param directions  2 … kMostDirections, at most 2e7 projected values
/// @param random  D of gauss(0, 1) for each direction
/// @throws std::invalid_argument  as check_samples(), or outside of these
MeanError sliced_wasserstein_error(MatrixView x, MatrixView y, std::size_t order,
                                   std::size_t directions, python::PythonRandom& random);

}  // namespace latent::metrics
