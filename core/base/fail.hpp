#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace latent {

/// The shortest decimal that reads back as `value`, laid out as Python does ("0.1", "1e-05",
/// "-inf"), whole numbers without a point. Source: CPython 3.12, Python/pystrtod.c, format code 'r'
std::string shown(double value);

/// A piece of an error message: text, or a number as `shown` gives it.
class Piece {
 public:
  template <typename Text>
    requires std::is_convertible_v<Text, std::string_view>
  Piece(const Text& text) : text_(text), is_text_(true) {}  // NOLINT: meant to be implicit
  template <typename Number>
    requires std::is_arithmetic_v<Number>
  Piece(Number number) : number_(static_cast<double>(number)) {}  // NOLINT: meant to be implicit

  std::string str() const { return is_text_ ? std::string(text_) : shown(number_); }

 private:
  std::string_view text_;
  double number_ = 0.0;
  bool is_text_ = false;
};

/// Throws std::invalid_argument: "<where>: <pieces>". The pieces are put together here, not at
/// each of the hundred places that may fail, which stay small.
[[noreturn]] void fail(std::string_view where, std::initializer_list<Piece> pieces);

}  // namespace latent
