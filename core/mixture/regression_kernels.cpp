#include "core/mixture/regression_kernels.hpp"

#include <algorithm>
#include <array>

#include "core/base/lanes.hpp"

namespace latent::mixture {
namespace {

/// Sums of one point pair's weights times a table's columns, in registers.
template <std::size_t Columns>
inline std::array<Lanes, Columns> sums_at(const double* weight, std::size_t components,
                                          const double* row, std::size_t columns) {
  std::array<Lanes, Columns> sum;
  for (Lanes& v : sum) v = splat(0.0);
  for (std::size_t k = 0; k < components; ++k, weight += kBlock, row += columns) {
    const Lanes w = load(weight);
    for (std::size_t m = 0; m < Columns; ++m) sum[m] += w * splat(row[m]);
  }
  return sum;
}

LATENT_KERNEL void sum_two_columns(const double* weights, std::size_t count, std::size_t components,
                                   const double* table, std::size_t columns, double* sums) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    const auto sum = sums_at<2>(weights + n, components, table, columns);
    store(sums + n, sum[0]);
    store(sums + kBlock + n, sum[1]);
  }
}

/// Two dimensions, full gains: all six sums and both results stay in registers.
LATENT_KERNEL void map_plane(const double* x, std::size_t count, const double* weights,
                             std::size_t components, const double* table, const double* factors,
                             double* result) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    const auto sum = sums_at<6>(weights + n, components, table, 6);
    const Lanes x0 = load(x + n);
    const Lanes x1 = load(x + kBlock + n);
    const Lanes factor = load(factors + n);
    store(result + n, (sum[0] + sum[1] * x0 + sum[2] * x1) * factor);
    store(result + kBlock + n, (sum[3] + sum[4] * x0 + sum[5] * x1) * factor);
  }
}

/// One coordinate: (a + Σⱼ g xⱼ) · factor, with a and the g in rows below one another.
LATENT_KERNEL void apply_row(const double* x, std::size_t inputs, std::size_t count,
                             const double* maps, const double* factors, double* result) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    Lanes value = load(maps + n);
    for (std::size_t j = 0; j < inputs; ++j) {
      value += load(maps + (j + 1) * kBlock + n) * load(x + j * kBlock + n);
    }
    store(result + n, value * load(factors + n));
  }
}

/// Two coordinates: two points change places with two rows.
LATENT_KERNEL void store_pairs(const double* first, const double* second, std::size_t used,
                               double* rows) {
  std::size_t n = 0;
  for (; n + kLanes <= used; n += kLanes) {
    const Lanes a = load(first + n);
    const Lanes b = load(second + n);
    store(rows + 2 * n, Lanes{a[0], b[0]});
    store(rows + 2 * n + kLanes, Lanes{a[1], b[1]});
  }
  if (n < used) {
    rows[2 * n] = first[n];
    rows[2 * n + 1] = second[n];
  }
}

}  // namespace

void map_block(const Block& block, const double* weights, const double* factors,
               const MapTable& maps, double* sums, double* result) {
  const std::size_t d = block.dimension();
  const std::size_t count = block.padded();
  if (d == 2 && !maps.diagonal) {
    map_plane(block.x(), count, weights, maps.components, maps.values, factors, result);
    return;
  }
  const std::size_t inputs = maps.diagonal ? 1 : d;
  const std::size_t columns = 1 + inputs;
  for (std::size_t i = 0; i < d; i += 2) {
    const std::size_t end = std::min(i + 2, d);
    const double* values = maps.values + i * columns;
    // Two rows have an even number of columns, and so has a last one alone: D is odd then.
    for (std::size_t m = 0; m < (end - i) * columns; m += 2) {
      sum_two_columns(weights, count, maps.components, values + m, d * columns, sums + m * kBlock);
    }
    for (std::size_t row = i; row < end; ++row) {
      apply_row(block.x() + (maps.diagonal ? row * kBlock : 0), inputs, count,
                sums + (row - i) * columns * kBlock, factors, result + row * kBlock);
    }
  }
}

void store_points(const Block& block, const double* columns, double* rows) {
  const std::size_t d = block.dimension();
  const std::size_t used = block.used();
  if (d == 2) {
    store_pairs(columns, columns + kBlock, used, rows);
    return;
  }
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t n = 0; n < used; ++n) rows[n * d + i] = columns[i * kBlock + n];
  }
}

}  // namespace latent::mixture
