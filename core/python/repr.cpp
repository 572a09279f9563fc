#include "core/python/repr.hpp"

#include <cmath>
#include <cstdlib>

#include "core/python/shortest_decimal.hpp"

namespace latent::python {
namespace {

std::string layout(const Decimal& decimal) {
  const int length = static_cast<int>(decimal.digits.size());
  const int point = decimal.point;
  if (point > 16 || point <= -4) {
    std::string text(1, decimal.digits[0]);
    if (length > 1) text += "." + decimal.digits.substr(1);
    const int exponent = std::abs(point - 1);
    return text + (point > 0 ? "e+" : "e-") + (exponent < 10 ? "0" : "") + std::to_string(exponent);
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
