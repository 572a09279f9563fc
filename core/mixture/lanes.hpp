#pragma once

#include <cstdint>
#include <cstring>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

/// A loop that must stay a function of its own: inlined into its callers it runs out of registers.
#define LATENT_KERNEL __attribute__((noinline))

namespace latent::mixture {

/// Two doubles at once, by the compilers' vector extension: SSE2 natively, SIMD128 in wasm.
typedef double Lanes __attribute__((vector_size(16)));
typedef std::int64_t LaneBits __attribute__((vector_size(16)));

/// Points a vector holds; every row of a block is padded to a multiple of four of them.
inline constexpr std::size_t kLanes = 2;

inline Lanes load(const double* from) {
  Lanes result;
  std::memcpy(&result, from, sizeof result);
  return result;
}

inline void store(double* to, Lanes value) { std::memcpy(to, &value, sizeof value); }

// Written out, since LLVM 14 leaves a loop in for `Lanes{} + value`.
inline Lanes splat(double value) { return Lanes{value, value}; }

/// The larger of each pair; of equals or with a NaN the first.
inline Lanes larger(Lanes a, Lanes b) {
#ifdef __wasm_simd128__
  // One machine instruction; what LLVM makes of the line below takes seven.
  return reinterpret_cast<Lanes>(
      wasm_f64x2_pmax(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#else
  return a < b ? b : a;
#endif
}

inline double sum_of(Lanes value) { return value[0] + value[1]; }

/// e to the x for x ≤ 0 (or up to 700); exactly 0 from −650 down, so that no denormal slows what
/// follows. Relative error below 2.5e-16 (down to −600, e.g.).
/// x = n log 2 + r with |r| ≤ ½ log 2, and eʳ = 1 + r + r² q(r), q being the polynomial of degree 9
/// through eʳ at the Chebyshev nodes (error of eʳ: 1.6e-17).
inline Lanes exp(Lanes x) {
  constexpr double kSmallest = -650.0;
  constexpr double kExpOfSmallest =
      0x1.300ff6c7c2e28p-938;             // as computed here: the difference is exactly 0
  constexpr double kRounding = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
  x = larger(x, splat(kSmallest));
  const Lanes shifted = x * splat(0x1.71547652b82fep+0) + splat(kRounding);
  const Lanes n = shifted - splat(kRounding);
  const Lanes r = (x - n * splat(0x1.62e42feep-1)) - n * splat(0x1.a39ef35793c76p-33);
  Lanes q = splat(0x1.af389ecfcbdafp-26);
  q = q * r + splat(0x1.28917c89aa05dp-22);
  q = q * r + splat(0x1.71de0db2f6ae9p-19);
  q = q * r + splat(0x1.a019b9149a3cep-16);
  q = q * r + splat(0x1.a01a01a7c2efep-13);
  q = q * r + splat(0x1.6c16c17889ef1p-10);
  q = q * r + splat(0x1.11111111109b5p-7);
  q = q * r + splat(0x1.5555555553d68p-5);
  q = q * r + splat(0x1.5555555555556p-3);
  q = q * r + splat(0x1.0000000000001p-1);
  const Lanes mantissa = splat(1.0) + (r + r * r * q);
  const LaneBits bits =
      reinterpret_cast<LaneBits>(mantissa) + (reinterpret_cast<LaneBits>(shifted) << 52);
  return reinterpret_cast<Lanes>(bits) - splat(kExpOfSmallest);
}

}  // namespace latent::mixture
