#include "core/python/round.hpp"

#include <cmath>
#include <cstdint>

#include "core/base/fail.hpp"
#include "core/base/natural.hpp"
#include "core/base/power_of_ten.hpp"

namespace latent::python {
namespace {

constexpr int kMantissaBits = 53;

}  // namespace

double round(double x, int digits) {
  if (digits < 0 || digits > 15) {
    fail("round", {"digits must be in 0 … 15, got ", digits});
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

  // Near a tie, or beyond, exactly: |x| = fraction / 2^shift, or a whole number already.
  int exponent = 0;
  const double mantissa = std::frexp(std::abs(x), &exponent);
  const int shift = kMantissaBits - exponent;
  if (shift <= 0) return x;
  Natural rounded(static_cast<std::uint64_t>(std::ldexp(mantissa, kMantissaBits)));
  rounded.multiply_power_of_ten(digits);
  const Natural twice = Natural(rounded).shift_left(1);
  rounded.shift_right(shift);
  const Natural middle = (Natural(rounded).shift_left(1) += Natural(1)).shift_left(shift);
  const int order = compare(twice, middle);
  if (order > 0 || (order == 0 && rounded.is_odd())) rounded += Natural(1);
  const double size = compare(rounded, Natural(0)) == 0
                          ? 0.0
                          : quotient(rounded, Natural(1).multiply_power_of_ten(digits));
  return std::copysign(size, x);
}

}  // namespace latent::python
