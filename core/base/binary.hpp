#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace latent {

/// x = fraction · 2^exponent, the fraction below 2^53 and as large as doubles of that size allow.
struct Binary {
  static constexpr int kLeastExponent = -1074;

  std::uint64_t fraction;
  int exponent;
};

/// @param x  positive and finite
inline Binary binary_of(double x) {
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent);
  const int shift = std::min(53, exponent - Binary::kLeastExponent);
  return {static_cast<std::uint64_t>(std::ldexp(mantissa, shift)), exponent - shift};
}

}  // namespace latent
