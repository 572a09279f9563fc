#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/base/lanes.hpp"

namespace latent::mixture {

/// What `exponentiate` needs. The constants stand twice, so that one load fills a vector, and in
/// memory on purpose: as constants of the wasm code, V8 builds each of them anew from general
/// registers in every iteration, which costs a third of an EM pass in two dimensions.
struct ExpTable {
  static constexpr int kStepBits = 8;
  static constexpr std::size_t kSteps = 1 << kStepBits;  ///< from one power of two to the next
  static constexpr int kShift = 52 - kStepBits;          ///< takes whole powers into the exponent

  ExpTable();

  double smallest[2] = {-650.0, -650.0};
  double exp_of_smallest[2];
  double steps_per_nat[2] = {0x1.71547652b82fep+8, 0x1.71547652b82fep+8};  ///< kSteps / log 2
  double rounding[2] = {0x1.8p52, 0x1.8p52};  ///< adding it leaves an integer in the low bits
  /// 2^(r / kSteps) = 1 + r (c₀ + c₁ r + c₂ r² + c₃ r³) through the Chebyshev nodes of |r| ≤ ½;
  /// error 5e-18.
  double coefficients[4][2] = {{0x1.62e42fefa39efp-9, 0x1.62e42fefa39efp-9},
                               {0x1.ebfbdff82c585p-19, 0x1.ebfbdff82c585p-19},
                               {0x1.c6b0902b5a0abp-29, 0x1.c6b0902b5a0abp-29},
                               {0x1.3b2ab83eadfb0p-39, 0x1.3b2ab83eadfb0p-39}};
  /// The bits of 2^(i / kSteps), less what adding n << kShift puts there for i = n mod kSteps,
  /// so that the sum is the bits of 2^(n / kSteps) for any n.
  std::int64_t powers[kSteps];
};

/// The one table, made at the first call.
const ExpTable& exp_table();

/// e to the x for x ≤ 0, several vectors together so that each constant is loaded once; exactly 0
/// from −650 down, so that no denormal slows what follows. The relative error down to −600 is at
/// most (1.2 |x| + 3) 2⁻⁵³, of which |x| 2⁻⁵³ is what rounding x to a double may have cost before;
/// below, the result is too small by e⁻⁶⁵⁰, which leaves no negative one.
///
/// x = (n + r) log 2 / 256 with |r| ≤ ½: 2^(n / 256) from the table, the rest by a polynomial of
/// degree 4. Without the table the polynomial needs degree 11, and a pass over 100,000 × 2 points
/// with K = 8 takes 1.2 times as long.
template <std::size_t N>
inline void exponentiate(const ExpTable& table, std::array<Lanes, N>& x) {
  constexpr std::size_t kLast = ExpTable::kSteps - 1;
  for (Lanes& v : x) {
    const Lanes steps = larger(v, load(table.smallest)) * load(table.steps_per_nat);
    const Lanes shifted = steps + load(table.rounding);
    const Lanes r = steps - (shifted - load(table.rounding));
    const LaneBits n = reinterpret_cast<LaneBits>(shifted);
    const LaneBits entry = {table.powers[static_cast<std::size_t>(n[0]) & kLast],
                            table.powers[static_cast<std::size_t>(n[1]) & kLast]};
    const Lanes power = reinterpret_cast<Lanes>(entry + (n << ExpTable::kShift));
    const Lanes low = load(table.coefficients[0]) + load(table.coefficients[1]) * r;
    const Lanes high = load(table.coefficients[2]) + load(table.coefficients[3]) * r;
    // The smallest value is subtracted from all: from itself it leaves exactly 0, from anything
    // that counts nothing at all.
    v = (power + power * (r * (low + (r * r) * high))) - load(table.exp_of_smallest);
  }
}

}  // namespace latent::mixture
