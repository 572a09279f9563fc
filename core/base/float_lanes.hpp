#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/base/lanes.hpp"

namespace latent {

/// Four floats at once, by the compilers' vector extension: SSE2 natively, SIMD128 in wasm.
typedef float FloatLanes __attribute__((vector_size(16)));
typedef std::int32_t FloatLaneBits __attribute__((vector_size(16)));

inline constexpr std::size_t kFloatLanes = 4;

inline FloatLanes load(const float* from) {
  FloatLanes result;
  std::memcpy(&result, from, sizeof result);
  return result;
}

inline void store(float* to, FloatLanes value) { std::memcpy(to, &value, sizeof value); }

inline FloatLanes splat(float value) { return FloatLanes{value, value, value, value}; }

inline float sum_of(FloatLanes value) { return (value[0] + value[1]) + (value[2] + value[3]); }

/// `value` kept between two limits.
inline FloatLanes within(FloatLanes low, FloatLanes value, FloatLanes high) {
#ifdef __wasm_simd128__
  // One machine instruction each; what LLVM makes of the lines below takes seven.
  const v128_t raised =
      wasm_f32x4_pmax(reinterpret_cast<v128_t>(low), reinterpret_cast<v128_t>(value));
  return reinterpret_cast<FloatLanes>(wasm_f32x4_pmin(reinterpret_cast<v128_t>(high), raised));
#else
  const FloatLanes raised = low < value ? value : low;
  return raised < high ? raised : high;
#endif
}

/// The square root of each.
inline FloatLanes square_root(FloatLanes x) {
#ifdef __wasm_simd128__
  return reinterpret_cast<FloatLanes>(wasm_f32x4_sqrt(reinterpret_cast<v128_t>(x)));
#else
  return FloatLanes{std::sqrt(x[0]), std::sqrt(x[1]), std::sqrt(x[2]), std::sqrt(x[3])};
#endif
}

/// The constants of the logistic function, each four times so that one load fills a vector; in
/// memory for the same reason as those of mixture::ExpTable.
struct LogisticConstants {
  float lowest[4] = {-100.0F, -100.0F, -100.0F, -100.0F};
  float highest[4] = {100.0F, 100.0F, 100.0F, 100.0F};
  float rounding[4] = {0x1.8p23F, 0x1.8p23F, 0x1.8p23F, 0x1.8p23F};
  float per_log_two[4] = {-0x1.715476p+0F, -0x1.715476p+0F, -0x1.715476p+0F, -0x1.715476p+0F};
  float one[4] = {1.0F, 1.0F, 1.0F, 1.0F};
  float coefficients[5][4] = {{0x1.5ec866p-10F, 0x1.5ec866p-10F, 0x1.5ec866p-10F, 0x1.5ec866p-10F},
                              {0x1.3cbf6p-7F, 0x1.3cbf6p-7F, 0x1.3cbf6p-7F, 0x1.3cbf6p-7F},
                              {0x1.c6afeep-5F, 0x1.c6afeep-5F, 0x1.c6afeep-5F, 0x1.c6afeep-5F},
                              {0x1.ebfa4cp-3F, 0x1.ebfa4cp-3F, 0x1.ebfa4cp-3F, 0x1.ebfa4cp-3F},
                              {0x1.62e43p-1F, 0x1.62e43p-1F, 0x1.62e43p-1F, 0x1.62e43p-1F}};
};

inline constexpr LogisticConstants kLogisticConstants;

/// e⁻ˣ, several vectors together so that each constant is loaded once; x beyond ±69 counts as ±69.
/// Relative error below 3e-7 and 1e-7 |x|. The same bits everywhere, which libm's exp does not
/// give. e⁻ˣ = 2ⁿ 2ᶠ with |f| ≤ ½, and 2ᶠ = 1 + f q(f), q being the polynomial of degree 4 through
/// it at the Chebyshev nodes.
template <std::size_t N>
inline void decay(std::array<FloatLanes, N>& x) {
  const LogisticConstants& c = *opaque(&kLogisticConstants);
  std::array<FloatLaneBits, N> exponent;
  std::array<FloatLanes, N> q;
  for (std::size_t v = 0; v < N; ++v) {
    x[v] = within(load(c.lowest), x[v] * load(c.per_log_two), load(c.highest));
    const FloatLanes shifted = x[v] + load(c.rounding);
    x[v] -= shifted - load(c.rounding);
    exponent[v] = reinterpret_cast<FloatLaneBits>(shifted) << 23;
    q[v] = load(c.coefficients[0]);
  }
  for (std::size_t i = 1; i < 5; ++i) {
    const FloatLanes coefficient = load(c.coefficients[i]);
    for (std::size_t v = 0; v < N; ++v) q[v] = q[v] * x[v] + coefficient;
  }
  for (std::size_t v = 0; v < N; ++v) {
    const FloatLanes mantissa = load(c.one) + x[v] * q[v];
    // 2ⁿ goes into the exponent bits.
    x[v] = reinterpret_cast<FloatLanes>(reinterpret_cast<FloatLaneBits>(mantissa) + exponent[v]);
  }
}

/// The logistic function 1 / (1 + e⁻ˣ); x beyond ±69 counts as ±69. Error below 1.5e-7.
template <std::size_t N>
inline void logistic(std::array<FloatLanes, N>& x) {
  decay(x);
  const FloatLanes one = load(opaque(&kLogisticConstants)->one);
  for (FloatLanes& v : x) v = one / (one + v);
}

}  // namespace latent
