#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "core/base/fail.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/integer.hpp"
#include "core/python/random.hpp"

namespace latent::wasm {

/// A name as JavaScript has it, and the enumerator that it stands for.
struct EnumName {
  template <typename Enum>
  constexpr EnumName(const char* text, Enum enumerator)
      : name(text), value(static_cast<int>(enumerator)) {}

  const char* name;
  int value;
};

/// A value on its way from JavaScript into the core, which knows what to call itself where it is
/// refused: "sample: count must be a whole number from 0 to 4294967295, got 2.9". Nothing is
/// coerced: a text is no number, a fraction no count. All members throw std::invalid_argument.
class Argument {
 public:
  /// @param function, name  in JavaScript; text that stays
  Argument(const char* function, const char* name, const emscripten::val& value);

  /// A field of an object.
  Argument operator[](const char* field) const;

  /// Any number but NaN, infinities included.
  double number() const;
  /// A count as the core has it; the core knows its bounds.
  std::size_t count() const;
  int integer() const;
  bool truth() const;
  std::string text() const;

  /// A copy of a Float64Array, or of another array of numbers.
  std::vector<double> numbers() const;
  /// The same for weights of networks.
  std::vector<float> floats() const;
  /// N points of `columns` coordinates, row by row.
  Matrix matrix(std::size_t columns) const;

  /// A mixture from {weights, means, covariances, kind} (core.d.ts: Mixture); the number of weights
  /// and of means tell K and D.
  mixture::GaussianMixture mixture() const;
  mixture::CovarianceKind kind() const;

  /// A whole number's text.
  python::Integer seed() const;
  /// random.Random(seed)
  python::PythonRandom random() const;

  /// The value with this name.
  template <typename Enum>
  Enum one_of(std::initializer_list<EnumName> names) const {
    return static_cast<Enum>(value_of({names.begin(), names.size()}));
  }

  /// Makes a thing of the core; where the core refuses, its words follow the argument's name.
  template <typename Make>
  auto make(Make construct) const -> decltype(construct()) {
    try {
      return construct();
    } catch (const std::invalid_argument& error) {
      refuse_because(error.what());
    }
  }

  /// @param what  "must be a number"
  [[noreturn]] void refuse(const char* what) const;

 private:
  Argument(const char* function, std::string path, emscripten::val value);
  [[noreturn]] void refuse_because(const char* what) const;
  int value_of(std::span<const EnumName> names) const;
  /// The number of elements of an array of numbers.
  std::size_t checked_length() const;

  const char* function_;
  std::string path_;
  emscripten::val value_;
};

}  // namespace latent::wasm
