#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/python/integer.hpp"
#include "core/python/mersenne_twister.hpp"

namespace latent::python {

/// Python's `random.Random`: the same numbers from the same seed, call for call.
/// Source: CPython 3.12, Lib/random.py and Modules/_randommodule.c (behaviour, not text).
class PythonRandom {
 public:
  explicit PythonRandom(const Integer& seed);
  explicit PythonRandom(std::int64_t seed);

  /// What random.getstate() tells, as numbers that a double holds: 624 words, the place in them,
  /// whether a normal number is held back (1 or 0), and that number.
  std::vector<double> state() const;
  /// random.setstate()
  /// @throws std::invalid_argument  what state() never gives
  static PythonRandom restored(std::span<const double> state);

  static constexpr std::size_t kStateSize = MersenneTwister::kSize + 3;

  /// random.random(): uniform on [0, 1) in steps of 2**-53.
  double random() {
    const std::uint32_t first = twister_.next();
    return fraction(first, twister_.next());
  }

  /// int(random.random() * n) for each, in order.
  /// @param n  at least 1
  void index_fill(std::span<std::uint32_t> indices, std::uint32_t n);

  /// random.getrandbits(bits) for 1 <= bits <= 64.
  /// @throws std::invalid_argument  bits outside that range
  std::uint64_t getrandbits(int bits);

  /// random._randbelow(n): uniform on 0 … n − 1.
  /// @throws std::invalid_argument  n == 0
  std::uint64_t randbelow(std::uint64_t n);

  /// random.choice(values).
  /// @throws PythonError  IndexError when values is empty
  double choice(std::span<const double> values);

  /// random.choices(range(K), cum_weights=cumulative)[0].
  /// @param cumulative  running sums of K non-negative weights, the last one positive
  /// @throws std::invalid_argument  cumulative empty or its last value not positive
  std::size_t choices(std::span<const double> cumulative);

  /// random.gauss(mean, sigma): Box–Muller; every second call uses the value held back.
  double gauss(double mean, double sigma);

  /// Fills `values` with what repeated gauss(0, 1) would give, in bulk: the same uniform draws in
  /// the same order, and the same value held back after an odd number. Each value agrees with
  /// gauss() within 4 units in the last place (see box_muller).
  void gauss_fill(std::span<double> values);

  /// The value that the next gauss(0, 1) would return without drawing, taken out; for those who
  /// make the stream's normal numbers in bulk themselves.
  std::optional<double> take_held_back() { return std::exchange(held_back_, std::nullopt); }

  /// What the next gauss(0, 1) is to return.
  void hold_back(double value) { held_back_ = value; }

 private:
  explicit PythonRandom(const MersenneTwister& twister) : twister_(twister) {}

  static double fraction(std::uint32_t first, std::uint32_t second) {
    return ((first >> 5U) * 67108864.0 + (second >> 6U)) / 9007199254740992.0;
  }

  MersenneTwister twister_;
  std::optional<double> held_back_;
};

}  // namespace latent::python
