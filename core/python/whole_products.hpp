#pragma once

#include <cstdint>
#include <span>

namespace latent::python {

/// ⌊(the upper 27 bits of a word) · n / 2³²⌋ for every second word: the product's upper half.
/// @param words  (2 N)
/// @param results  (N) written
/// @returns the largest lower half
std::uint32_t whole_products(const std::uint32_t* words, std::uint32_t n,
                             std::span<std::uint32_t> results);

}  // namespace latent::python
