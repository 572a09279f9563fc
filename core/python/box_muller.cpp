#include "core/python/box_muller.hpp"

#include "core/base/fail.hpp"
#include "core/base/lanes.hpp"

namespace latent::python {
namespace {

/// Polynomials through the functions at Chebyshev nodes, lowest power first, each constant twice.
/// They stay in memory since V8 would build constants of the wasm code anew in every iteration.
struct Constants {
  double log[7][2] = {
      {0x1.5555555555558p-1, 0x1.5555555555558p-1}, {0x1.99999999952d8p-2, 0x1.99999999952d8p-2},
      {0x1.2492492df26cep-2, 0x1.2492492df26cep-2}, {0x1.c71c62e40b94ep-3, 0x1.c71c62e40b94ep-3},
      {0x1.7462b5152e8a6p-3, 0x1.7462b5152e8a6p-3}, {0x1.39fe52a20dc69p-3, 0x1.39fe52a20dc69p-3},
      {0x1.2b58f4c8d5f63p-3, 0x1.2b58f4c8d5f63p-3}};
  double sine[6][2] = {{-0x1.5555555555555p-3, -0x1.5555555555555p-3},
                       {0x1.1111111110bb2p-7, 0x1.1111111110bb2p-7},
                       {-0x1.a01a019e83aa8p-13, -0x1.a01a019e83aa8p-13},
                       {0x1.71de379689862p-19, 0x1.71de379689862p-19},
                       {-0x1.ae600b0226713p-26, -0x1.ae600b0226713p-26},
                       {0x1.5e0b19c4eccadp-33, 0x1.5e0b19c4eccadp-33}};
  double cosine[6][2] = {{0x1.5555555555555p-5, 0x1.5555555555555p-5},
                         {-0x1.6c16c16c16967p-10, -0x1.6c16c16c16967p-10},
                         {0x1.a01a019f4eafdp-16, 0x1.a01a019f4eafdp-16},
                         {-0x1.27e4fa17d9c4ep-22, -0x1.27e4fa17d9c4ep-22},
                         {0x1.1eeb68e8f3790p-29, 0x1.1eeb68e8f3790p-29},
                         {-0x1.907da333d278fp-37, -0x1.907da333d278fp-37}};
  double half[2] = {0.5, 0.5};
  double one[2] = {1.0, 1.0};
  double two[2] = {2.0, 2.0};
  double rounding[2] = {0x1.8p52, 0x1.8p52};  ///< adding it leaves an integer in the low bits
  double two_pi[2] = {0x1.921fb54442d18p+2, 0x1.921fb54442d18p+2};
  double per_right_angle[2] = {0x1.45f306dc9c883p-1, 0x1.45f306dc9c883p-1};
  double right_angle[3][2] = {{0x1.921fb54442000p+0, 0x1.921fb54442000p+0},  // their sum is π / 2
                              {0x1.a308d31319000p-41, 0x1.a308d31319000p-41},
                              {0x1.145c06e0e6895p-82, 0x1.145c06e0e6895p-82}};
  double log_two[2][2] = {{0x1.62e42fefa3000p-1, 0x1.62e42fefa3000p-1},
                          {0x1.3de6af278ece6p-42, 0x1.3de6af278ece6p-42}};
};

constexpr Constants kConstants;

inline LaneBits bits_of(Lanes value) { return reinterpret_cast<LaneBits>(value); }
inline Lanes value_of(LaneBits bits) { return reinterpret_cast<Lanes>(bits); }
inline LaneBits splat_bits(std::int64_t bits) { return LaneBits{bits, bits}; }

template <std::size_t N>
inline Lanes polynomial(const double (&coefficients)[N][2], Lanes x) {
  Lanes value = load(coefficients[N - 1]);
  for (std::size_t i = N - 1; i-- > 0;) value = value * x + load(coefficients[i]);
  return value;
}

/// log x for normal x > 0: x = 2ᵉ (1 + f) with √½ ≤ 1 + f < √2, and with s = f / (2 + f)
/// log(1 + f) = 2 s + s R(s²), written so that the large part, f, is added last.
inline Lanes logarithm(const Constants& c, Lanes x) {
  constexpr std::int64_t kRootHalf = 0x3fe6a09e667f3bcd;
  // Bits relative to √½ carry into the exponent exactly where 1 + f would pass √2.
  const LaneBits relative = bits_of(x) - splat_bits(kRootHalf);
  // Shifting by 52 keeps the sign, two's complement, as the exponent e.
  const LaneBits e = relative >> 52;
  const LaneBits mantissa = bits_of(x) - (e << 52);
  const Lanes f = value_of(mantissa) - load(c.one);
  // e as a double: added to the low bits of the rounding constant it is an integer's value.
  const Lanes k = value_of(bits_of(load(c.rounding)) + e) - load(c.rounding);
  const Lanes s = f / (load(c.two) + f);
  const Lanes z = s * s;
  const Lanes r = z * polynomial(c.log, z);
  const Lanes half_square = load(c.half) * f * f;
  return k * load(c.log_two[0]) -
         ((half_square - (s * (half_square + r) + k * load(c.log_two[1]))) - f);
}

struct SineCosine {
  Lanes sine;
  Lanes cosine;
};

/// Both for 0 ≤ x ≤ 2π: x = n π/2 + r with |r| ≤ π/4.
inline SineCosine sine_cosine(const Constants& c, Lanes x) {
  const Lanes shifted = x * load(c.per_right_angle) + load(c.rounding);
  const Lanes n = shifted - load(c.rounding);
  const Lanes r =
      ((x - n * load(c.right_angle[0])) - n * load(c.right_angle[1])) - n * load(c.right_angle[2]);
  const Lanes z = r * r;
  const Lanes sine = r + r * z * polynomial(c.sine, z);
  const Lanes half_square = load(c.half) * z;
  const Lanes most = load(c.one) - half_square;
  const Lanes cosine =
      most + (((load(c.one) - most) - half_square) + z * z * polynomial(c.cosine, z));
  // Quadrant 1 and 3 swap the two; the sine changes its sign in 2 and 3, the cosine in 1 and 2.
  const LaneBits quadrant = bits_of(shifted);
  const LaneBits swap = -(quadrant & splat_bits(1));
  const LaneBits sine_sign = (quadrant & splat_bits(2)) << 62;
  const LaneBits cosine_sign = ((quadrant + splat_bits(1)) & splat_bits(2)) << 62;
  const LaneBits kept_sine = (bits_of(sine) & ~swap) | (bits_of(cosine) & swap);
  const LaneBits kept_cosine = (bits_of(cosine) & ~swap) | (bits_of(sine) & swap);
  return {value_of(kept_sine ^ sine_sign), value_of(kept_cosine ^ cosine_sign)};
}

LATENT_KERNEL void transform(const double* u, const double* v, std::size_t count, double* cosines,
                             double* sines) {
  const Constants& c = *opaque(&kConstants);
  for (std::size_t i = 0; i < count; i += kLanes) {
    const SineCosine angle = sine_cosine(c, load(u + i) * load(c.two_pi));
    const Lanes log = logarithm(c, load(c.one) - load(v + i));
    const Lanes radius = square_root(-(log + log));
    store(cosines + i, angle.cosine * radius);
    store(sines + i, angle.sine * radius);
  }
}

}  // namespace

void box_muller(std::span<const double> u, std::span<const double> v, std::span<double> cosines,
                std::span<double> sines) {
  const std::size_t count = u.size();
  if (v.size() != count || cosines.size() != count || sines.size() != count) {
    fail("box_muller", {"u, v, cosines and sines must have one length"});
  }
  const std::size_t even = count / kLanes * kLanes;
  transform(u.data(), v.data(), even, cosines.data(), sines.data());
  if (even == count) return;
  const double last_u[2] = {u[even], 0.0};
  const double last_v[2] = {v[even], 0.0};
  double last_cosine[2];
  double last_sine[2];
  transform(last_u, last_v, kLanes, last_cosine, last_sine);
  cosines[even] = last_cosine[0];
  sines[even] = last_sine[0];
}

}  // namespace latent::python
