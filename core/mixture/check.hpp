#pragma once

#include <cstddef>
#include <span>

#include "core/mixture/matrix_view.hpp"
#include "core/python/fail.hpp"

namespace latent::mixture {

using python::fail;

/// @throws std::invalid_argument  a value is not finite; names its index
void check_finite(const char* where, const char* argument, std::span<const double> values);

/// @throws std::invalid_argument  x has not `dimension` columns, or a value is not finite
void check_points(const char* where, MatrixView x, std::size_t dimension);

}  // namespace latent::mixture
