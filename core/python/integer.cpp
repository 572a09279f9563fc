#include "core/python/integer.hpp"

#include <algorithm>

#include "core/python/fail.hpp"

namespace latent::python {
namespace {

/// Schoolbook base conversion: at most kMaxDigits digits, so quadratic time is fine (0.7 ms in
/// wasm).
std::vector<std::uint32_t> to_words(std::string_view digits) {
  std::vector<std::uint32_t> words{0};
  for (const char digit : digits) {
    auto carry = static_cast<std::uint64_t>(digit - '0');
    for (std::uint32_t& word : words) {
      carry += std::uint64_t{word} * 10U;
      word = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) words.push_back(static_cast<std::uint32_t>(carry));
  }
  return words;
}

}  // namespace

Integer::Integer(std::string_view text) {
  std::string_view digits = text;
  const bool has_sign = !digits.empty() && (digits[0] == '-' || digits[0] == '+');
  if (has_sign) digits.remove_prefix(1);
  const bool is_number = !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
  if (!is_number) {
    fail("Integer", {"text must be a decimal integer, got '", text.substr(0, 40), "'"});
  }
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits.size() > kMaxDigits) {
    fail("Integer", {"text must have at most ", kMaxDigits, " digits, got ", digits.size()});
  }
  digits_ = digits;
  negative_ = has_sign && text[0] == '-' && digits_ != "0";
  magnitude_ = to_words(digits_);
}

std::string Integer::repr() const { return negative_ ? "-" + digits_ : digits_; }

}  // namespace latent::python
