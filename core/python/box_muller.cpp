#include "core/python/box_muller.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>

namespace latent::python {
namespace {

/// Two doubles at once, by the compilers' vector extension: SSE2 natively, SIMD128 in wasm.
typedef double Pair __attribute__((vector_size(16)));
typedef std::uint64_t Bits __attribute__((vector_size(16)));

// Written out, since LLVM 14 leaves a loop in for `Pair{} + value`.
Pair both(double value) { return Pair{value, value}; }
Bits both(std::uint64_t value) { return Bits{value, value}; }
Bits bits_of(Pair value) { return reinterpret_cast<Bits>(value); }
Pair pair_of(Bits bits) { return reinterpret_cast<Pair>(bits); }

Pair load(const double* from) {
  Pair result;
  std::memcpy(&result, from, sizeof result);
  return result;
}

void store(double* to, Pair value) { std::memcpy(to, &value, sizeof value); }

/// log w for 2⁻⁵³ ≤ w ≤ 1: w = 2ᵏ m with √½ ≤ m < √2, f = m − 1, s = f / (2 + f), and
/// log m = 2 artanh s = f − s (f − R) with R = 2 s² (1/3 + s²/5 + …), of which s²² is the last term
/// that matters.
Pair log_of(Pair w) {
  constexpr std::uint64_t kRootHalf = 0x3fe6a09e667f3bcd;
  constexpr std::uint64_t kBias = 1024;  // keeps the exponents positive
  const Bits exponents = (bits_of(w) - both(kRootHalf) + both(kBias << 52U)) >> 52U;
  const Pair m = pair_of(bits_of(w) - ((exponents - both(kBias)) << 52U));
  // 2⁵² + n has n in its low bits.
  const Pair k = pair_of(exponents | both(std::uint64_t{0x4330000000000000})) -
                 both(0x1p52 + static_cast<double>(kBias));
  const Pair f = m - both(1.0);
  const Pair s = f / (both(2.0) + f);
  const Pair z = s * s;
  Pair r = both(2.0 / 23.0);
  r = r * z + both(2.0 / 21.0);
  r = r * z + both(2.0 / 19.0);
  r = r * z + both(2.0 / 17.0);
  r = r * z + both(2.0 / 15.0);
  r = r * z + both(2.0 / 13.0);
  r = r * z + both(2.0 / 11.0);
  r = r * z + both(2.0 / 9.0);
  r = r * z + both(2.0 / 7.0);
  r = r * z + both(2.0 / 5.0);
  r = r * z + both(2.0 / 3.0);
  // log 2 in two parts, the first of 33 bits: its multiples by k are exact.
  return k * both(0x1.62e42fefp-1) - ((s * (f - r * z) - k * both(0x1.473de6af278edp-34)) - f);
}

struct CosSin {
  Pair cos;
  Pair sin;
};

/// Both of 0 ≤ x ≤ 2π: x = q π/2 + r with |r| ≤ π/4, π/2 in three parts of which the multiples of
/// the first two are exact; then the Taylor series, to the last term above 1e-17.
CosSin cos_sin_of(Pair x) {
  constexpr double kRounding = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
  const Pair shifted = x * both(0x1.45f306dc9c883p-1) + both(kRounding);
  const Pair q = shifted - both(kRounding);
  const Pair r = ((x - q * both(0x1.921fb544p+0)) - q * both(0x1.0b4611a6p-34)) -
                 q * both(0x1.3198a2e037073p-69);
  const Pair z = r * r;
  Pair odd = both(1.0 / 355687428096000.0);  // 1/17!
  odd = odd * z - both(1.0 / 1307674368000.0);
  odd = odd * z + both(1.0 / 6227020800.0);
  odd = odd * z - both(1.0 / 39916800.0);
  odd = odd * z + both(1.0 / 362880.0);
  odd = odd * z - both(1.0 / 5040.0);
  odd = odd * z + both(1.0 / 120.0);
  odd = odd * z - both(1.0 / 6.0);
  const Pair sine = r + r * z * odd;
  Pair even = both(1.0 / 20922789888000.0);  // 1/16!
  even = even * z - both(1.0 / 87178291200.0);
  even = even * z + both(1.0 / 479001600.0);
  even = even * z - both(1.0 / 3628800.0);
  even = even * z + both(1.0 / 40320.0);
  even = even * z - both(1.0 / 720.0);
  even = even * z + both(1.0 / 24.0);
  const Pair half = z * both(0.5);
  const Pair rest = both(1.0) - half;
  // What 1 − z/2 lost by rounding is added again.
  const Pair cosine = rest + (((both(1.0) - rest) - half) + z * z * even);

  // In odd quarters sine and cosine change places; the quarter also tells the signs.
  const Bits quarter = bits_of(shifted);
  const Bits swap = both(std::uint64_t{0}) - (quarter & both(std::uint64_t{1}));
  const Bits c = (bits_of(cosine) & ~swap) | (bits_of(sine) & swap);
  const Bits s = (bits_of(sine) & ~swap) | (bits_of(cosine) & swap);
  const Bits two = both(std::uint64_t{2});
  const Bits cos_sign = ((quarter + both(std::uint64_t{1})) & two) << 62U;
  const Bits sin_sign = (quarter & two) << 62U;
  return {pair_of(c ^ cos_sign), pair_of(s ^ sin_sign)};
}

}  // namespace

void box_muller(double* u, double* v, std::size_t count) {
  constexpr double kTwoPi = 0x1.921fb54442d18p+2;
  for (std::size_t i = 0; i < count; i += 2) {
    const Pair squared = log_of(both(1.0) - load(v + i)) * both(-2.0);
    const Pair radius{std::sqrt(squared[0]), std::sqrt(squared[1])};
    const CosSin direction = cos_sin_of(load(u + i) * both(kTwoPi));
    store(u + i, direction.cos * radius);
    store(v + i, direction.sin * radius);
  }
}

}  // namespace latent::python
