#pragma once

#include <array>
#include <cstddef>

namespace latent {

/// 10^n as a double, exact for 0 ≤ n ≤ 22; the caller keeps n in 0 … 15.
inline double power_of_ten(int n) {
  constexpr std::array<double, 16> kPowers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                           1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  return kPowers[static_cast<std::size_t>(n)];
}

}  // namespace latent
