#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace latent::python {

/// A Python int of any size, as far as seeding needs it: read, printed, and split into words.
class Integer {
 public:
  /// The most decimal digits that Python accepts in a literal
  /// (sys.int_info.default_max_str_digits).
  static constexpr std::size_t kMaxDigits = 4300;

  /// @param text  an optional sign and decimal digits, e.g. "-12"; or as a Python expression that
  ///   plus a number of at most nine digits, e.g. "-12 + 1": the seeds after a given one
  /// @throws std::invalid_argument  anything else, or more than kMaxDigits digits before the sum
  explicit Integer(std::string_view text);

  /// repr(int) of the value: no leading zeros, no "-0".
  std::string repr() const;

  /// abs(value) in base 2**32, least significant word first; {0} for zero.
  /// This is the key that `random.seed` hands to MT19937: the sign is dropped.
  const std::vector<std::uint32_t>& magnitude() const { return magnitude_; }

 private:
  void add(std::uint32_t count);

  bool negative_ = false;
  std::string digits_;
  std::vector<std::uint32_t> magnitude_;
};

}  // namespace latent::python
