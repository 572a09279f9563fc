#include "core/python/integer.hpp"

#include <algorithm>

#include "core/base/fail.hpp"

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

constexpr std::size_t kCountDigits = 9;

bool is_decimal(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Integer::Integer(std::string_view text) {
  const std::size_t sum = text.find(" + ");
  std::string_view digits = text.substr(0, sum);
  const bool has_sign = !digits.empty() && (digits[0] == '-' || digits[0] == '+');
  if (has_sign) digits.remove_prefix(1);
  const std::string_view count =
      sum == std::string_view::npos ? std::string_view("0") : text.substr(sum + 3);
  if (!is_decimal(digits) || !is_decimal(count) || count.size() > kCountDigits) {
    fail("Integer", {"text must be a decimal integer, got '", text.substr(0, 40), "'"});
  }
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits.size() > kMaxDigits) {
    fail("Integer", {"text must have at most ", kMaxDigits, " digits, got ", digits.size()});
  }
  digits_ = digits;
  negative_ = has_sign && text[0] == '-' && digits_ != "0";
  add(to_words(count)[0]);
  magnitude_ = to_words(digits_);
}

/// By decimal digits, so that repr needs no conversion back.
void Integer::add(std::uint32_t count) {
  // From the last digit on, what is still to be added or, below zero, taken away.
  std::int64_t rest = negative_ ? -std::int64_t{count} : std::int64_t{count};
  for (std::size_t i = digits_.size(); i-- > 0 && rest != 0;) {
    rest += digits_[i] - '0';
    const std::int64_t digit = ((rest % 10) + 10) % 10;
    digits_[i] = static_cast<char>('0' + digit);
    rest = (rest - digit) / 10;
  }
  if (rest > 0) digits_.insert(0, std::to_string(rest));
  if (rest < 0) {  // past zero: at most nine digits, the complement of what stands there
    std::int64_t value = rest;
    for (const char digit : digits_) value = 10 * value + (digit - '0');
    digits_ = std::to_string(-value);
    negative_ = false;
  }
  digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size() - 1));
  negative_ = negative_ && digits_ != "0";
}

std::string Integer::repr() const { return negative_ ? "-" + digits_ : digits_; }

}  // namespace latent::python
