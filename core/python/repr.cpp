#include "core/python/repr.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/python/power_of_ten.hpp"

namespace latent::python {
namespace {

/// A positive number as 0.d₁d₂… × 10^point.
struct Decimal {
  std::string digits;
  int point = 0;
};

Decimal trimmed(std::string digits, int point) {
  const std::size_t last = digits.find_last_not_of('0');
  digits.resize(last == std::string::npos ? 1 : last + 1);
  return {std::move(digits), point};
}

/// Numbers with few decimals, most of what a rounded list holds. Where n / 10^k gives x back with n
/// below 10^15, n is the one decimal of at most 15 digits that reads as x. Takes a list of 10,000
/// rounded draws from 53 ms to 1.3 ms (wasm).
std::optional<Decimal> short_decimal(double x) {
  for (int k = 0; k <= 6; ++k) {
    const double n = std::nearbyint(x * power_of_ten(k));
    if (!(n < 1e15)) return std::nullopt;
    if (n > 0 && n / power_of_ten(k) == x) {
      std::string digits = std::to_string(static_cast<std::int64_t>(n));
      const int point = static_cast<int>(digits.size()) - k;
      return trimmed(std::move(digits), point);
    }
  }
  return std::nullopt;
}

/// The next decimal up of the same length in "d.ddde±xx", or nothing where a carry would lengthen
/// it.
bool increment(std::string& text, std::size_t mantissa_end) {
  for (std::size_t i = mantissa_end; i-- > 0;) {
    if (text[i] == '.') continue;
    if (text[i] != '9') {
      ++text[i];
      return true;
    }
    text[i] = '0';
  }
  return false;
}

Decimal parse(const std::string& text, std::size_t mantissa_end) {
  std::string digits(1, text[0]);
  if (mantissa_end > 2) digits.append(text, 2, mantissa_end - 2);
  return trimmed(std::move(digits), std::atoi(text.c_str() + mantissa_end + 1) + 1);
}

Decimal shortest_decimal(double x) {
  if (const auto decimal = short_decimal(x)) return *decimal;
  for (int digits = 1;; ++digits) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, x);
    std::string text = buffer.data();
    const std::size_t mantissa_end = text.find('e');
    if (std::strtod(text.c_str(), nullptr) == x) return parse(text, mantissa_end);
    // Below a power of two the doubles lie closer than above it, so the nearest decimal of this
    // length may miss while the one above reads back: 2**-44 is 5.684341886080802e-14.
    if (increment(text, mantissa_end) && std::strtod(text.c_str(), nullptr) == x) {
      return parse(text, mantissa_end);
    }
  }
}

std::string layout(const Decimal& decimal) {
  const int length = static_cast<int>(decimal.digits.size());
  const int point = decimal.point;
  if (point > 16 || point <= -4) {
    std::string text(1, decimal.digits[0]);
    if (length > 1) text += "." + decimal.digits.substr(1);
    std::array<char, 16> exponent{};
    std::snprintf(exponent.data(), exponent.size(), "e%+03d", point - 1);
    return text + exponent.data();
  }
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + decimal.digits;
  const auto whole = static_cast<std::size_t>(point);
  if (point >= length) {
    return decimal.digits + std::string(whole - decimal.digits.size(), '0') + ".0";
  }
  return decimal.digits.substr(0, whole) + "." + decimal.digits.substr(whole);
}

}  // namespace

std::string repr(double x) {
  if (std::isnan(x)) return "nan";
  const std::string sign = std::signbit(x) ? "-" : "";
  if (std::isinf(x)) return sign + "inf";
  if (x == 0.0) return sign + "0.0";
  return sign + layout(shortest_decimal(std::abs(x)));
}

std::string repr(std::span<const double> values) {
  std::string text = "[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += ", ";
    text += repr(values[i]);
  }
  return text + "]";
}

}  // namespace latent::python
