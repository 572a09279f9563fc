#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent::mixture {

/// @throws std::invalid_argument  empty, repeated, or not below `dimension`; names the index
void check_coordinates(const char* where, std::span<const std::size_t> coordinates,
                       std::size_t dimension);

/// The coordinates that are not in the list, ascending.
std::vector<std::size_t> other_coordinates(std::span<const std::size_t> coordinates,
                                           std::size_t dimension);

}  // namespace latent::mixture
