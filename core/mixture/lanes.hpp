#pragma once

#include <array>
#include <cstddef>
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

/// The address, whose contents the compiler can no longer foresee.
template <typename T>
inline const T* opaque(const T* address) {
  asm("" : "+r"(address));
  return address;
}

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
/// through eʳ at the Chebyshev nodes (error of eʳ: 1.6e-17).
template <std::size_t N>
inline void exponentiate(std::array<Lanes, N>& x) {
  const ExpConstants& c = *opaque(&kExpConstants);
  std::array<LaneBits, N> exponent;
  std::array<Lanes, N> q;
  for (std::size_t v = 0; v < N; ++v) {
    x[v] = larger(x[v], load(c.smallest));
    const Lanes shifted = x[v] * load(c.per_log_two) + load(c.rounding);
    const Lanes n = shifted - load(c.rounding);
    x[v] = (x[v] - n * load(c.log_two_high)) - n * load(c.log_two_low);
    exponent[v] = reinterpret_cast<LaneBits>(shifted) << 52;
    q[v] = load(c.coefficients[0]);
  }
  for (std::size_t i = 1; i < 10; ++i) {
    const Lanes coefficient = load(c.coefficients[i]);
    for (std::size_t v = 0; v < N; ++v) q[v] = q[v] * x[v] + coefficient;
  }
  for (std::size_t v = 0; v < N; ++v) {
    const Lanes mantissa = load(c.one) + (x[v] + x[v] * x[v] * q[v]);
    // 2ⁿ goes into the exponent bits. The smallest value is subtracted from all: from itself it
    // leaves exactly 0, from anything that counts nothing at all.
    x[v] = reinterpret_cast<Lanes>(reinterpret_cast<LaneBits>(mantissa) + exponent[v]) -
           load(c.exp_of_smallest);
  }
}

}  // namespace latent::mixture
