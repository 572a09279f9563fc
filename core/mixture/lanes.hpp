#pragma once

#include <array>
#include <cstddef>

#include "core/python/lanes.hpp"

namespace latent::mixture {

using python::kLanes;
using python::LaneBits;
using python::Lanes;
using python::larger;
using python::load;
using python::opaque;
using python::splat;
using python::store;
using python::sum_of;

/// The constants of exp, each twice so that one load fills a vector.
/// They stay in memory on purpose: as constants of the wasm code, V8 builds each of them anew from
/// general registers in every iteration, which costs a third of an EM pass in two dimensions.
struct ExpConstants {
  double smallest[2] = {-650.0, -650.0};
  double exp_of_smallest[2] = {0x1.300ff6c7c2e28p-938, 0x1.300ff6c7c2e28p-938};
  double rounding[2] = {0x1.8p52, 0x1.8p52};  ///< adding it leaves an integer in the low bits
  double per_log_two[2] = {0x1.71547652b82fep+0, 0x1.71547652b82fep+0};
  double log_two_high[2] = {0x1.62e42feep-1, 0x1.62e42feep-1};
  double log_two_low[2] = {0x1.a39ef35793c76p-33, 0x1.a39ef35793c76p-33};
  double one[2] = {1.0, 1.0};
  double coefficients[10][2] = {{0x1.af389ecfcbdafp-26, 0x1.af389ecfcbdafp-26},
                                {0x1.28917c89aa05dp-22, 0x1.28917c89aa05dp-22},
                                {0x1.71de0db2f6ae9p-19, 0x1.71de0db2f6ae9p-19},
                                {0x1.a019b9149a3cep-16, 0x1.a019b9149a3cep-16},
                                {0x1.a01a01a7c2efep-13, 0x1.a01a01a7c2efep-13},
                                {0x1.6c16c17889ef1p-10, 0x1.6c16c17889ef1p-10},
                                {0x1.11111111109b5p-7, 0x1.11111111109b5p-7},
                                {0x1.5555555553d68p-5, 0x1.5555555553d68p-5},
                                {0x1.5555555555556p-3, 0x1.5555555555556p-3},
                                {0x1.0000000000001p-1, 0x1.0000000000001p-1}};
};

inline constexpr ExpConstants kExpConstants;

/// e to the x for x ≤ 0 (or up to 700), several vectors together so that each constant is loaded
/// once; exactly 0 from −650 down, so that no denormal slows what follows. Relative error below
/// 5e-16 from −600 up.
/// x = n log 2 + r with |r| ≤ ½ log 2, and eʳ = 1 + r + r² q(r), q being the polynomial of degree 9
/// through eʳ at the Chebyshev nodes (error of eʳ: 1.6e-17). Its odd and even powers are summed
/// apart: one chain of ten additions and products was what an EM pass in two dimensions waited for
/// (9 %).
template <std::size_t N>
inline void exponentiate(std::array<Lanes, N>& x) {
  const ExpConstants& c = *opaque(&kExpConstants);
  std::array<LaneBits, N> exponent;
  std::array<Lanes, N> square;
  std::array<Lanes, N> odd;
  std::array<Lanes, N> even;
  for (std::size_t v = 0; v < N; ++v) {
    x[v] = larger(x[v], load(c.smallest));
    const Lanes shifted = x[v] * load(c.per_log_two) + load(c.rounding);
    const Lanes n = shifted - load(c.rounding);
    x[v] = (x[v] - n * load(c.log_two_high)) - n * load(c.log_two_low);
    exponent[v] = reinterpret_cast<LaneBits>(shifted) << 52;
    square[v] = x[v] * x[v];
    odd[v] = load(c.coefficients[0]);
    even[v] = load(c.coefficients[1]);
  }
  for (std::size_t i = 2; i < 10; i += 2) {
    const Lanes next_odd = load(c.coefficients[i]);
    const Lanes next_even = load(c.coefficients[i + 1]);
    for (std::size_t v = 0; v < N; ++v) {
      odd[v] = odd[v] * square[v] + next_odd;
      even[v] = even[v] * square[v] + next_even;
    }
  }
  for (std::size_t v = 0; v < N; ++v) {
    const Lanes q = odd[v] * x[v] + even[v];
    const Lanes mantissa = load(c.one) + (x[v] + square[v] * q);
    // 2ⁿ goes into the exponent bits. The smallest value is subtracted from all: from itself it
    // leaves exactly 0, from anything that counts nothing at all.
    x[v] = reinterpret_cast<Lanes>(reinterpret_cast<LaneBits>(mantissa) + exponent[v]) -
           load(c.exp_of_smallest);
  }
}

}  // namespace latent::mixture
