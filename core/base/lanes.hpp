#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

/// A loop that must stay a function of its own: inlined into its callers it runs out of registers.
#define LATENT_KERNEL __attribute__((noinline))

namespace latent {

/// Two doubles at once, by the compilers' vector extension: SSE2 natively, SIMD128 in wasm.
typedef double Lanes __attribute__((vector_size(16)));
typedef std::int64_t LaneBits __attribute__((vector_size(16)));

/// Doubles that a vector holds.
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

inline Lanes square_root(Lanes value) {
#ifdef __wasm_simd128__
  return reinterpret_cast<Lanes>(wasm_f64x2_sqrt(reinterpret_cast<v128_t>(value)));
#elif defined(__SSE2__)
  return _mm_sqrt_pd(value);
#else
  return Lanes{std::sqrt(value[0]), std::sqrt(value[1])};
#endif
}

inline double sum_of(Lanes value) { return value[0] + value[1]; }

/// The address, of which the compiler no longer knows what it is made of or what it holds. A loop
/// that steps through memory by `p = opaque(p + step)` keeps one register for it, with offsets in
/// the loads; left to itself LLVM counts an index instead, from which V8 works out every address
/// anew (D = 64: 1.24 multiply-adds a cycle, 1.5 this way).
template <typename T>
inline T* opaque(T* address) {
  asm("" : "+r"(address));
  return address;
}

}  // namespace latent
