#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace latent::python {

/// MT19937, the generator behind Python's `random`, seeded from an array of 32-bit words.
/// Source: Matsumoto & Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), and their reference
/// seeding procedure of 2002 (init_by_array).
class MersenneTwister {
 public:
  /// @param key  seed words, least significant first; at least one
  /// @throws std::invalid_argument  key empty
  explicit MersenneTwister(std::span<const std::uint32_t> key);

  static constexpr std::size_t kSize = 624;

  /// The words and the place in them, as random.getstate()[1] has them.
  using State = std::array<std::uint32_t, kSize + 1>;
  State state() const;
  /// Goes on from there.
  /// @throws std::invalid_argument  the last number above kSize
  explicit MersenneTwister(const State& state);

  /// The next 32 random bits.
  std::uint32_t next() {
    if (position_ == kSize) regenerate();
    return tempered(state_[position_++]);
  }

  /// What as many calls of next() give.
  void fill(std::span<std::uint32_t> words);

 private:
  static std::uint32_t tempered(std::uint32_t y) {
    y ^= y >> 11U;
    y ^= (y << 7U) & 0x9d2c5680U;
    y ^= (y << 15U) & 0xefc60000U;
    return y ^ (y >> 18U);
  }

  void seed_with(std::uint32_t seed);
  void regenerate();

  std::array<std::uint32_t, kSize> state_{};
  std::size_t position_ = kSize;
};

}  // namespace latent::python
