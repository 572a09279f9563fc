#pragma once

#include <cstddef>
#include <span>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

// What the metrics of this room refuse, in one place.
namespace latent::metrics {

/// The most components that a comparison of two mixtures takes, and the most dimensions.
inline constexpr std::size_t kMostCompared = 64;

/// The most points of a set whose pairs are all looked at.
inline constexpr std::size_t kMostPaired = 10'000;

/// The most numbers of such a set, points times coordinates.
inline constexpr std::size_t kMostPairedValues = 100'000;

/// @param most_dimension  the same for both mixtures, at most this
/// @throws std::invalid_argument  dimensions that differ or exceed it; more than kMostCompared
///   components; a mean beyond ±kFarthest or a variance beyond kFarthest²
void check_mixtures(const char* where, const mixture::GaussianMixture& p,
                    const mixture::GaussianMixture& q, std::size_t most_dimension);

/// A set of points of which all pairs are looked at.
/// @throws std::invalid_argument  fewer than `least` or more than kMostPaired points, no columns,
///   too many numbers, or a value beyond ±kFarthest; names the argument
void check_sample(const char* where, const char* argument, MatrixView x, std::size_t least);

/// Two of them.
/// @throws std::invalid_argument  as check_sample(), or columns that differ
void check_samples(const char* where, const char* first, MatrixView x, const char* argument,
                   MatrixView y, std::size_t least);

/// @throws std::invalid_argument  fewer than `least` values, or one beyond ±kFarthest
void check_values(const char* where, const char* argument, std::span<const double> values,
                  std::size_t least);

}  // namespace latent::metrics
