#include "core/base/fail.hpp"

#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "core/base/shortest_decimal.hpp"

namespace latent {
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
    return decimal.digits + std::string(whole - decimal.digits.size(), '0');
  }
  return decimal.digits.substr(0, whole) + "." + decimal.digits.substr(whole);
}

}  // namespace

std::string shown(double value) {
  if (std::isnan(value)) return "nan";
  const std::string sign = std::signbit(value) ? "-" : "";
  if (std::isinf(value)) return sign + "inf";
  if (value == 0.0) return sign + "0";
  return sign + layout(shortest_decimal(std::abs(value)));
}

void fail(std::string_view where, std::initializer_list<Piece> pieces) {
  std::string message(where);
  message += ": ";
  for (const Piece& piece : pieces) message += piece.str();
  throw std::invalid_argument(message);
}

}  // namespace latent
