#include "core/python/random.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <string>

#include "core/base/fail.hpp"
#include "core/python/box_muller.hpp"
#include "core/python/error.hpp"
#include "core/python/whole_products.hpp"

namespace latent::python {

PythonRandom::PythonRandom(const Integer& seed) : twister_(seed.magnitude()) {}

PythonRandom::PythonRandom(std::int64_t seed) : PythonRandom(Integer(std::to_string(seed))) {}

std::vector<double> PythonRandom::state() const {
  const MersenneTwister::State words = twister_.state();
  std::vector<double> result(words.begin(), words.end());
  result.push_back(held_back_ ? 1.0 : 0.0);
  result.push_back(held_back_.value_or(0.0));
  return result;
}

PythonRandom PythonRandom::restored(std::span<const double> state) {
  const char* where = "PythonRandom::restored";
  if (state.size() != kStateSize) {
    fail(where, {"state must hold ", kStateSize, " numbers, got ", state.size()});
  }
  MersenneTwister::State words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!(state[i] >= 0.0 && state[i] <= 0xffffffffU && state[i] == std::floor(state[i]))) {
      fail(where, {"state[", i, "] must be a whole number in 0 … 4294967295, got ", state[i]});
    }
    words[i] = static_cast<std::uint32_t>(state[i]);
  }
  PythonRandom result{MersenneTwister(words)};
  const double held_back = state[words.size() + 1];
  if (!std::isfinite(held_back)) {
    fail(where, {"state[", words.size() + 1, "] must be finite, got ", held_back});
  }
  if (state[words.size()] != 0.0) result.hold_back(held_back);
  return result;
}

void PythonRandom::index_fill(std::span<std::uint32_t> indices, std::uint32_t n) {
  constexpr std::size_t kTogether = 512;
  std::array<std::uint32_t, 2 * kTogether> words;
  for (std::size_t first = 0; first < indices.size(); first += kTogether) {
    const auto some = indices.subspan(first, std::min(kTogether, indices.size() - first));
    twister_.fill({words.data(), 2 * some.size()});
    // The first 27 of the 53 bits settle the index, unless the others could carry into it: they add
    // less than 32 n to the product's lower half. (Rounding to 53 bits adds less than that while n
    // is below 2**26.)
    const std::uint32_t share = whole_products(words.data(), n, some);
    if (n < 1U << 26U && share + 32 * std::uint64_t{n} < std::uint64_t{1} << 32U) continue;
    for (std::size_t i = 0; i < some.size(); ++i) {
      some[i] = static_cast<std::uint32_t>(fraction(words[2 * i], words[2 * i + 1]) * n);
    }
  }
}

std::uint64_t PythonRandom::getrandbits(int bits) {
  if (bits < 1 || bits > 64) {
    fail("PythonRandom::getrandbits", {"bits must be in 1 … 64, got ", bits});
  }
  const auto top_bits = [this](int n) -> std::uint64_t {
    return twister_.next() >> static_cast<unsigned>(32 - n);
  };
  if (bits <= 32) return top_bits(bits);
  const std::uint64_t low = twister_.next();
  return low | (top_bits(bits - 32) << 32U);
}

std::uint64_t PythonRandom::randbelow(std::uint64_t n) {
  if (n == 0) fail("PythonRandom::randbelow", {"n must be positive, got 0"});
  const int bits = static_cast<int>(std::bit_width(n));
  std::uint64_t r = getrandbits(bits);
  while (r >= n) r = getrandbits(bits);
  return r;
}

double PythonRandom::choice(std::span<const double> values) {
  if (values.empty()) throw PythonError("IndexError", "Cannot choose from an empty sequence");
  return values[static_cast<std::size_t>(randbelow(values.size()))];
}

std::size_t PythonRandom::choices(std::span<const double> cumulative) {
  if (cumulative.empty() || !(cumulative.back() > 0.0)) {
    fail("PythonRandom::choices", {"cumulative must end with a positive total weight"});
  }
  const double target = random() * cumulative.back();
  // bisect_right over all but the last entry, as random.choices does with hi = K − 1.
  return static_cast<std::size_t>(
      std::upper_bound(cumulative.begin(), cumulative.end() - 1, target) - cumulative.begin());
}

double PythonRandom::gauss(double mean, double sigma) {
  double z = 0.0;
  if (held_back_) {
    z = *held_back_;
    held_back_.reset();
  } else {
    const double angle = random() * (2.0 * std::numbers::pi);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - random()));
    z = std::cos(angle) * radius;
    held_back_ = std::sin(angle) * radius;
  }
  return mean + z * sigma;
}

void PythonRandom::gauss_fill(std::span<double> values) {
  constexpr std::size_t kPairs = 256;
  std::size_t at = 0;
  if (!values.empty()) {
    if (const std::optional<double> held = take_held_back()) values[at++] = *held;
  }
  std::array<double, kPairs> u;
  std::array<double, kPairs> v;
  std::array<double, kPairs> cosines;
  std::array<double, kPairs> sines;
  while (at < values.size()) {
    const std::size_t pairs = std::min(kPairs, (values.size() - at + 1) / 2);
    for (std::size_t i = 0; i < pairs; ++i) {
      u[i] = random();
      v[i] = random();
    }
    box_muller({u.data(), pairs}, {v.data(), pairs}, {cosines.data(), pairs},
               {sines.data(), pairs});
    for (std::size_t i = 0; i < pairs; ++i) {
      values[at++] = cosines[i];
      if (at == values.size()) {
        // An odd number of values leaves the last sine; an even one ends with a sine itself.
        hold_back(sines[i]);
        return;
      }
      values[at++] = sines[i];
    }
  }
}

}  // namespace latent::python
