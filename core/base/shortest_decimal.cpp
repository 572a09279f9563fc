#include "core/base/shortest_decimal.hpp"

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/base/binary.hpp"
#include "core/base/natural.hpp"
#include "core/base/power_of_ten.hpp"

namespace latent {
namespace {

/// Numbers with few decimals, most of what a rounded list holds. Where n / 10^k gives x back with n
/// below 10^15, n is the one decimal of at most 15 digits that reads as x.
std::optional<Decimal> short_decimal(double x) {
  for (int k = 0; k <= 6; ++k) {
    const double n = std::nearbyint(x * power_of_ten(k));
    if (!(n < 1e15)) return std::nullopt;
    if (n > 0 && n / power_of_ten(k) == x) {
      std::string digits = std::to_string(static_cast<std::int64_t>(n));
      const int point = static_cast<int>(digits.size()) - k;
      digits.resize(digits.find_last_not_of('0') + 1);
      return Decimal{std::move(digits), point};
    }
  }
  return std::nullopt;
}

}  // namespace

Decimal shortest_decimal(double x) {
  if (auto decimal = short_decimal(x)) return *std::move(decimal);
  const Binary binary = binary_of(x);
  // Below a power of two the doubles lie half as far apart as above it.
  const bool uneven =
      binary.fraction == std::uint64_t{1} << 52U && binary.exponent > Binary::kLeastExponent;
  // The middles to both neighbours read as x where its fraction is even.
  const bool closed = binary.fraction % 2 == 0;

  // What is left of x, and half its distance to the neighbours, over one denominator.
  const int scale = uneven ? 2 : 1;
  const int whole = std::max(binary.exponent, 0);
  Natural rest = Natural(binary.fraction).shift_left(scale + whole);
  Natural below = Natural(1).shift_left(whole);
  Natural above = Natural(1).shift_left(scale - 1 + whole);
  Natural denominator = Natural(1).shift_left(scale + std::max(-binary.exponent, 0));
  const auto times_power_of_ten = [&](int exponent) {
    for (Natural* part : {&rest, &below, &above}) part->multiply_power_of_ten(exponent);
  };
  const auto reaches_one = [&] {
    const int order = compare(Natural(rest) += above, denominator);
    return order > 0 || (order == 0 && closed);
  };

  // 10^point ≤ x at first: 0.30103 is a little more than log10 2.
  int point = static_cast<int>(std::floor(std::logb(x) * 0.30103));
  denominator.multiply_power_of_ten(point);
  times_power_of_ten(-point);
  for (; reaches_one(); ++point) denominator.multiply(10);

  std::string digits;
  for (;;) {
    times_power_of_ten(1);
    int digit = rest.take(denominator);
    const int order = compare(rest, below);
    const bool low = order < 0 || (order == 0 && closed);
    const bool high = reaches_one();
    if (low || high) {
      const int half = compare(Natural(rest).shift_left(1), denominator);
      if (!low || (high && (half > 0 || (half == 0 && digit % 2 != 0)))) ++digit;
    }
    digits += static_cast<char>('0' + digit);
    if (low || high) return {digits, point};
  }
}

}  // namespace latent
