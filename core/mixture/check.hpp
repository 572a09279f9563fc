#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/mixture/matrix_view.hpp"

namespace latent::mixture {

/// Throws std::invalid_argument: "<where>: <what>".
[[noreturn]] void fail(const std::string& where, const std::string& what);

/// A number for an error message: the shortest decimal, whole numbers without a point.
std::string shown(double value);

/// @throws std::invalid_argument  a value is not finite; names its index
void check_finite(const char* where, const char* argument, std::span<const double> values);

/// @throws std::invalid_argument  x has not `dimension` columns, or a value is not finite
void check_points(const char* where, MatrixView x, std::size_t dimension);

}  // namespace latent::mixture
