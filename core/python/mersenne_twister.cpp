#include "core/python/mersenne_twister.hpp"

#include <algorithm>

#include "core/base/fail.hpp"

namespace latent::python {

MersenneTwister::MersenneTwister(std::span<const std::uint32_t> key) {
  if (key.empty()) fail("MersenneTwister", {"key must hold at least one word"});
  seed_with(19650218U);
  std::size_t i = 1;
  std::size_t j = 0;
  const auto step = [&] {
    if (++i == kSize) {
      state_[0] = state_[kSize - 1];
      i = 1;
    }
  };
  for (std::size_t n = std::max(kSize, key.size()); n > 0; --n) {
    const std::uint32_t before = state_[i - 1];
    state_[i] = (state_[i] ^ ((before ^ (before >> 30U)) * 1664525U)) + key[j] +
                static_cast<std::uint32_t>(j);
    step();
    if (++j == key.size()) j = 0;
  }
  for (std::size_t n = kSize - 1; n > 0; --n) {
    const std::uint32_t before = state_[i - 1];
    state_[i] =
        (state_[i] ^ ((before ^ (before >> 30U)) * 1566083941U)) - static_cast<std::uint32_t>(i);
    step();
  }
  state_[0] = 0x80000000U;  // the state is never all zero
}

MersenneTwister::State MersenneTwister::state() const {
  State result;
  std::copy(state_.begin(), state_.end(), result.begin());
  result[kSize] = static_cast<std::uint32_t>(position_);
  return result;
}

MersenneTwister::MersenneTwister(const State& state) : position_(state[kSize]) {
  if (position_ > kSize)
    fail("MersenneTwister", {"state must end with a place in 0 … 624, got ", position_});
  std::copy_n(state.begin(), kSize, state_.begin());
}

void MersenneTwister::fill(std::span<std::uint32_t> words) {
  for (std::size_t done = 0; done < words.size();) {
    if (position_ == kSize) regenerate();
    const std::size_t count = std::min(words.size() - done, kSize - position_);
    const std::uint32_t* from = state_.data() + position_;
    std::uint32_t* to = words.data() + done;
    for (std::size_t i = 0; i < count; ++i) to[i] = tempered(from[i]);
    done += count;
    position_ += count;
  }
}

void MersenneTwister::seed_with(std::uint32_t seed) {
  state_[0] = seed;
  for (std::size_t i = 1; i < kSize; ++i) {
    const std::uint32_t before = state_[i - 1];
    state_[i] = 1812433253U * (before ^ (before >> 30U)) + static_cast<std::uint32_t>(i);
  }
  position_ = kSize;
}

void MersenneTwister::regenerate() {
  constexpr std::size_t kShift = 397;
  const auto twist = [](std::uint32_t upper, std::uint32_t lower) {
    const std::uint32_t y = (upper & 0x80000000U) | (lower & 0x7fffffffU);
    return (y >> 1U) ^ ((0U - (y & 1U)) & 0x9908b0dfU);
  };
  for (std::size_t i = 0; i < kSize - kShift; ++i) {
    state_[i] = state_[i + kShift] ^ twist(state_[i], state_[i + 1]);
  }
  for (std::size_t i = kSize - kShift; i < kSize - 1; ++i) {
    state_[i] = state_[i + kShift - kSize] ^ twist(state_[i], state_[i + 1]);
  }
  state_[kSize - 1] = state_[kShift - 1] ^ twist(state_[kSize - 1], state_[0]);
  position_ = 0;
}

}  // namespace latent::python
