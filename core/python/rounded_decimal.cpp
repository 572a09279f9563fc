#include "core/python/rounded_decimal.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/binary.hpp"
#include "core/base/natural.hpp"

namespace latent::python {
namespace {

/// x / 10^point in [0.1, 1) as a fraction of whole numbers.
struct Scaled {
  Natural rest;
  Natural denominator;
  int point;
};

Scaled scaled(double x) {
  const Binary binary = binary_of(x);
  Scaled result{Natural(binary.fraction).shift_left(std::max(binary.exponent, 0)),
                Natural(1).shift_left(std::max(-binary.exponent, 0)),
                // 10^point ≤ x at first: 0.30103 is a little more than log10 2.
                static_cast<int>(std::floor(std::logb(x) * 0.30103))};
  result.denominator.multiply_power_of_ten(result.point);
  result.rest.multiply_power_of_ten(-result.point);
  for (; compare(result.rest, result.denominator) >= 0; ++result.point) {
    result.denominator.multiply(10);
  }
  return result;
}

}  // namespace

Decimal rounded_decimal(double x, int count) {
  auto [rest, denominator, point] = scaled(x);
  if (count < 0) return {"", point};
  std::string digits;
  for (int i = 0; i < count; ++i) {
    digits += static_cast<char>('0' + rest.multiply(10).take(denominator));
  }
  const int half = compare(rest.shift_left(1), denominator);
  const bool is_odd = count > 0 && (digits.back() - '0') % 2 != 0;
  if (half < 0 || (half == 0 && !is_odd)) return {digits, point};
  // Up: 9s at the end become 0s, and if all were 9s, a 1 goes before them.
  const std::size_t kept = digits.find_last_not_of('9') + 1;
  std::fill(digits.begin() + static_cast<std::ptrdiff_t>(kept), digits.end(), '0');
  if (kept > 0) {
    ++digits[kept - 1];
    return {digits, point};
  }
  digits.insert(digits.begin(), '1');
  if (count > 0) digits.pop_back();
  return {digits, point + 1};
}

int decimal_point(double x) { return scaled(x).point; }

}  // namespace latent::python
