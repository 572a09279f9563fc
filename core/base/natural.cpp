#include "core/base/natural.hpp"

#include <cmath>

namespace latent {
namespace {

constexpr int kLimbBits = 32;
constexpr int kMantissaBits = 53;

}  // namespace

Natural::Natural(std::uint64_t value) {
  limbs_[0] = static_cast<std::uint32_t>(value);
  limbs_[1] = static_cast<std::uint32_t>(value >> kLimbBits);
}

Natural& Natural::multiply(std::uint32_t factor) {
  std::uint64_t carry = 0;
  for (std::uint32_t& limb : limbs_) {
    carry += std::uint64_t{limb} * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= kLimbBits;
  }
  return *this;
}

Natural& Natural::multiply_power_of_ten(int exponent) {
  for (; exponent >= 9; exponent -= 9) multiply(1000000000);
  for (; exponent > 0; --exponent) multiply(10);
  return *this;
}

Natural& Natural::shift_left(int bits) {
  for (; bits >= kLimbBits; bits -= kLimbBits) {
    for (std::size_t i = kLimbs - 1; i > 0; --i) limbs_[i] = limbs_[i - 1];
    limbs_[0] = 0;
  }
  return multiply(std::uint32_t{1} << bits);
}

Natural& Natural::shift_right(int bits) {
  for (; bits >= kLimbBits; bits -= kLimbBits) {
    for (std::size_t i = 1; i < kLimbs; ++i) limbs_[i - 1] = limbs_[i];
    limbs_[kLimbs - 1] = 0;
  }
  std::uint64_t above = 0;
  for (std::size_t i = kLimbs; i-- > 0;) {
    above = above << kLimbBits | limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(above >> bits);
  }
  return *this;
}

Natural& Natural::operator+=(const Natural& other) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < kLimbs; ++i) {
    carry += std::uint64_t{limbs_[i]} + other.limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= kLimbBits;
  }
  return *this;
}

Natural& Natural::operator-=(const Natural& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < kLimbs; ++i) {
    const std::uint64_t difference = std::uint64_t{limbs_[i]} - other.limbs_[i] - borrow;
    limbs_[i] = static_cast<std::uint32_t>(difference);
    borrow = difference >> 63U;
  }
  return *this;
}

int Natural::take(const Natural& divisor) {
  int count = 0;
  for (; compare(*this, divisor) >= 0; ++count) *this -= divisor;
  return count;
}

int compare(const Natural& a, const Natural& b) {
  for (std::size_t i = Natural::kLimbs; i-- > 0;) {
    if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
  }
  return 0;
}

double quotient(Natural numerator, Natural denominator) {
  // Scaled to a quotient in [1, 2), whose 53 binary digits then come out one by one.
  int exponent = 0;
  for (; compare(numerator, denominator) >= 0; ++exponent) denominator.shift_left(1);
  for (; compare(numerator, denominator) < 0; --exponent) numerator.shift_left(1);
  std::uint64_t mantissa = 0;
  for (int i = 0; i < kMantissaBits; ++i) {
    mantissa = 2 * mantissa + static_cast<std::uint64_t>(numerator.take(denominator));
    numerator.shift_left(1);
  }
  const int rest = compare(numerator, denominator);
  if (rest > 0 || (rest == 0 && mantissa % 2 != 0)) ++mantissa;
  return std::ldexp(static_cast<double>(mantissa), exponent - (kMantissaBits - 1));
}

}  // namespace latent
