#include "core/network/mlp_kernels.hpp"

#include <array>

#include "core/base/float_lanes.hpp"

namespace latent::network {
namespace {

/// R rows of C: two vectors of each row at a time stay in registers while A's numbers pass.
template <std::size_t R>
LATENT_KERNEL void add_product_rows(const Strided& a, const float* b, const Strided& start,
                                    float* c, std::size_t inner, std::size_t columns) {
  for (std::size_t j = 0; j < columns; j += 2 * kFloatLanes) {
    std::array<FloatLanes, 2 * R> sum;
    for (std::size_t r = 0; r < R; ++r) {
      sum[2 * r] = load(start.data + r * start.row + j);
      sum[2 * r + 1] = load(start.data + r * start.row + j + kFloatLanes);
    }
    const float* left = a.data;
    const float* right = b + j;
    for (std::size_t k = 0; k < inner; ++k) {
      const FloatLanes first = load(right);
      const FloatLanes second = load(right + kFloatLanes);
      for (std::size_t r = 0; r < R; ++r) {
        const FloatLanes factor = splat(left[r * a.row]);
        sum[2 * r] += factor * first;
        sum[2 * r + 1] += factor * second;
      }
      left += a.column;
      right += columns;
    }
    for (std::size_t r = 0; r < R; ++r) {
      store(c + r * columns + j, sum[2 * r]);
      store(c + r * columns + j + kFloatLanes, sum[2 * r + 1]);
    }
  }
}

}  // namespace

void add_product(const Strided& a, const float* b, const Strided& start, float* c, std::size_t rows,
                 std::size_t inner, std::size_t columns) {
  constexpr std::size_t kTogether = 4;
  const auto from = [](const Strided& matrix, std::size_t i) {
    return Strided{matrix.data + i * matrix.row, matrix.row, matrix.column};
  };
  std::size_t i = 0;
  for (; i + kTogether <= rows; i += kTogether) {
    add_product_rows<kTogether>(from(a, i), b, from(start, i), c + i * columns, inner, columns);
  }
  for (; i < rows; ++i) {
    add_product_rows<1>(from(a, i), b, from(start, i), c + i * columns, inner, columns);
  }
}

LATENT_KERNEL void silu(float* z, float* derivative, std::size_t count) {
  constexpr std::size_t kTile = 4;
  for (std::size_t i = 0; i < count; i += kTile * kFloatLanes) {
    std::array<FloatLanes, kTile> s;
    for (std::size_t v = 0; v < kTile; ++v) s[v] = load(z + i + v * kFloatLanes);
    logistic(s);
    for (std::size_t v = 0; v < kTile; ++v) {
      const FloatLanes value = load(z + i + v * kFloatLanes) * s[v];
      store(z + i + v * kFloatLanes, value);
      store(derivative + i + v * kFloatLanes, s[v] + (value - value * s[v]));
    }
  }
}

LATENT_KERNEL void gate_and_sum(float* values, const float* factors, std::size_t rows,
                                std::size_t columns, float* sums) {
  for (std::size_t n = 0; n < rows; ++n) {
    for (std::size_t j = 0; j < columns; j += kFloatLanes) {
      const FloatLanes value = load(values + j) * load(factors + j);
      store(values + j, value);
      store(sums + j, load(sums + j) + value);
    }
    values += columns;
    factors += columns;
  }
}

}  // namespace latent::network
