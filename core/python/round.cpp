#include "core/python/round.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "core/python/power_of_ten.hpp"

namespace latent::python {

double round(double x, int digits) {
  if (digits < 0 || digits > 15) {
    throw std::invalid_argument("round: digits must be in 0 … 15, got " + std::to_string(digits));
  }
  if (!std::isfinite(x)) return x;

  // Away from a tie the scaled value decides, and n / 10^digits is a correctly rounded quotient of
  // two exact integers. The product is off by less than 2^-22 while it stays below 2^31.
  const double scaled = x * power_of_ten(digits);
  if (std::abs(scaled) < 0x1p31) {
    const double nearest = std::nearbyint(scaled);
    if (std::abs(std::abs(scaled - nearest) - 0.5) > 0x1p-20) {
      return nearest / power_of_ten(digits);
    }
  }

  // The C library prints and reads doubles exactly, ties to even: the definition itself.
  std::array<char, 352> text{};  // 309 digits before the point, 15 after, sign, point, end
  std::snprintf(text.data(), text.size(), "%.*f", digits, x);
  return std::strtod(text.data(), nullptr);
}

}  // namespace latent::python
