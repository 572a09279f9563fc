#include "core/python/format.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/fail.hpp"
#include "core/python/rounded_decimal.hpp"

namespace latent::python {
namespace {

constexpr int kMostDigits = 1100;

struct Spec {
  char type;
  int digits;
};

Spec parse(std::string_view spec) {
  Spec result{spec.empty() ? ' ' : spec.back(), 0};
  const std::string_view digits =
      spec.size() < 3 || spec[0] != '.' ? std::string_view() : spec.substr(1, spec.size() - 2);
  bool is_known = !digits.empty() && digits.size() <= 4 &&
                  (result.type == 'f' || result.type == 'e' || result.type == 'g');
  for (const char digit : digits) {
    is_known = is_known && digit >= '0' && digit <= '9';
    if (is_known) result.digits = 10 * result.digits + (digit - '0');
  }
  if (!is_known || result.digits > kMostDigits) {
    fail("format", {"spec must be '.nf', '.ne' or '.ng' with n in 0 … ", kMostDigits, ", got '",
                    spec.substr(0, 40), "'"});
  }
  return result;
}

/// Digits and a point, as the decimal has them.
std::string fixed(const Decimal& decimal, int decimals) {
  std::string digits = decimal.digits;
  int point = decimal.point;
  if (point < 1) {  // a zero before the point, and all that lie between it and the first digit
    digits.insert(0, static_cast<std::size_t>(1 - point), '0');
    point = 1;
  }
  digits.resize(static_cast<std::size_t>(point) + static_cast<std::size_t>(decimals), '0');
  if (decimals > 0) digits.insert(static_cast<std::size_t>(point), ".");
  return digits;
}

std::string exponential(const Decimal& decimal) {
  std::string text = decimal.digits.substr(0, 1);
  if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
  const int exponent = std::abs(decimal.point - 1);
  return text + (decimal.point > 0 ? "e+" : "e-") + (exponent < 10 ? "0" : "") +
         std::to_string(exponent);
}

/// Without the zeros at its end.
Decimal stripped(Decimal decimal) {
  decimal.digits.resize(std::max<std::size_t>(decimal.digits.find_last_not_of('0') + 1, 1));
  return decimal;
}

/// @param size  not negative, finite
std::string layout(double size, const Spec& spec) {
  const bool is_zero = size == 0.0;
  // Zero has its one digit before the point: 0.0… × 10¹.
  const auto rounded = [&](int count) {
    return is_zero ? Decimal{std::string(static_cast<std::size_t>(count), '0'), 1}
                   : rounded_decimal(size, count);
  };
  if (spec.type == 'f') {
    return fixed(rounded(is_zero ? spec.digits + 1 : decimal_point(size) + spec.digits),
                 spec.digits);
  }
  if (spec.type == 'e') return exponential(rounded(spec.digits + 1));
  const int digits = std::max(spec.digits, 1);
  const Decimal decimal = stripped(rounded(digits));
  if (decimal.point > digits || decimal.point < -3) return exponential(decimal);
  return fixed(decimal, std::max(static_cast<int>(decimal.digits.size()) - decimal.point, 0));
}

std::string format(double x, const Spec& spec) {
  if (std::isnan(x)) return "nan";
  const std::string sign = std::signbit(x) ? "-" : "";
  return sign + (std::isinf(x) ? "inf" : layout(std::abs(x), spec));
}

}  // namespace

std::string format(double x, std::string_view spec) { return format(x, parse(spec)); }

std::string format(std::string_view text, std::span<const double> values) {
  std::string result;
  std::size_t used = 0;
  for (;;) {
    const std::size_t field = text.find("{:");
    result += text.substr(0, field);
    if (field == std::string_view::npos) break;
    const std::size_t end = text.find('}', field);
    if (end == std::string_view::npos) fail("format", {"text must close each '{:' with '}'"});
    const Spec spec = parse(text.substr(field + 2, end - field - 2));
    if (used < values.size()) result += format(values[used], spec);
    ++used;
    text.remove_prefix(end + 1);
  }
  if (used != values.size()) {
    fail("format",
         {"values must hold a number for each of ", used, " fields, got ", values.size()});
  }
  return result;
}

}  // namespace latent::python
