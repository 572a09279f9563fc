#pragma once

#include <cstddef>
#include <cstdint>

namespace latent::metrics {

/// One step of the search for a shortest augmenting path: what each y costs by way of one x, where
/// that is less than before.
/// @param costs  (N) of x to every y
/// @param prices  (N) of y
/// @param wall  (N) 0 where y is open, ∞ where it is settled
/// @param offset  length of the path to x, less its price
/// @param x  its index, into before[y] where the path is shorter
/// @param distance, before  (N) the best path to each y, and the x from which it comes
/// @returns the open y that is nearest
std::size_t relax(const double* costs, const double* prices, const double* wall, double offset,
                  std::size_t count, std::uint32_t x, double* distance, std::uint32_t* before);

}  // namespace latent::metrics
