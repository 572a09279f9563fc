#pragma once

#include <cstddef>

#include "core/base/check.hpp"
#include "core/base/matrix_view.hpp"

namespace latent {

/// The most points that one call draws or takes apart.
inline constexpr std::size_t kMostPoints = 4'000'000;

/// How far from 0 data may lie that is fitted: the sum of the squares of kMostPoints such numbers
/// is finite.
inline constexpr double kFarthest = 1e150;

/// @throws std::invalid_argument  x has not `dimension` columns, or a value is not finite
void check_points(const char* where, MatrixView x, std::size_t dimension);

/// check_points() for data whose squares are added up.
/// @throws std::invalid_argument  as check_points(), or a value beyond ±kFarthest
void check_data(const char* where, MatrixView x, std::size_t dimension);

}  // namespace latent
