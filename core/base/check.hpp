#pragma once

#include <cstddef>
#include <span>

#include "core/base/fail.hpp"

// What arguments are refused by, once for all rooms: each names the function and the argument.
namespace latent {

/// @param low, high  both included
/// @throws std::invalid_argument  "<where>: <argument> must be in <low> … <high>, got <value>"
void check_count(const char* where, const char* argument, std::size_t value, std::size_t low,
                 std::size_t high);

/// @param low, high  both included; NaN is refused as well
/// @throws std::invalid_argument  "<where>: <argument> must be in <low> … <high>, got <value>"
void check_range(const char* where, const char* argument, double value, double low, double high);

/// @throws std::invalid_argument  "<where>: <argument> must be finite, got <value>"
void check_finite(const char* where, const char* argument, double value);

/// @throws std::invalid_argument  a value is not finite; names its index
void check_finite(const char* where, const char* argument, std::span<const double> values);

}  // namespace latent
