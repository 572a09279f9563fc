#pragma once

#include <cstddef>

namespace latent::mixture {

/// The finest histogram.
inline constexpr std::size_t kMostBins = 100'000;

/// How many of `bins` equal intervals of [low, high] go into one unit.
/// @returns positive and finite
/// @throws std::invalid_argument  bins not in 1 … kMostBins; low and high not finite with low <
///   high, or so near to or far from each other that their distance is no use
double bins_per_unit(const char* where, double low, double high, std::size_t bins);

}  // namespace latent::mixture
