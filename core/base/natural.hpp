#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace latent {

/// A natural number of up to 1,280 bits, enough for any double times the power of ten that makes it
/// a whole number. The caller keeps results below that.
class Natural {
 public:
  explicit Natural(std::uint64_t value);

  Natural& multiply(std::uint32_t factor);
  /// Times 10 to the power of `exponent`.
  Natural& multiply_power_of_ten(int exponent);
  /// Times 2 to the power of `bits`.
  Natural& shift_left(int bits);
  /// Whole part after division by 2 to the power of `bits`.
  Natural& shift_right(int bits);
  Natural& operator+=(const Natural& other);
  /// Takes away what is no larger.
  Natural& operator-=(const Natural& other);
  /// The whole part of this over `divisor`, found by subtracting: meant for quotients below ten.
  /// Leaves the remainder.
  int take(const Natural& divisor);

  bool is_odd() const { return (limbs_[0] & 1U) != 0; }
  /// Negative, 0 or positive, as a − b is.
  friend int compare(const Natural& a, const Natural& b);

 private:
  static constexpr std::size_t kLimbs = 40;
  std::array<std::uint32_t, kLimbs> limbs_{};  ///< least significant first
};

/// The double nearest to numerator / denominator, ties to even.
/// @param numerator  not 0; the quotient within the range of normal doubles
double quotient(Natural numerator, Natural denominator);

}  // namespace latent
