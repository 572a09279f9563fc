#include "core/mixture/regression_kernels.hpp"

#include <array>

#include "core/mixture/lanes.hpp"

namespace latent::mixture {
namespace {

LATENT_KERNEL void add_diagonal(const double* x, std::size_t count, const double* weights,
                                double mean, double offset, double gain, double* result) {
  const Lanes m = splat(mean);
  const Lanes o = splat(offset);
  const Lanes g = splat(gain);
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes value = o + g * (load(x + n) - m);
    store(result + n, load(result + n) + load(weights + n) * value);
  }
}

/// Two dimensions: everything of one point stays in registers.
LATENT_KERNEL void add_plane(const double* x, std::size_t stride, std::size_t count,
                             const double* weights, const MapView& map, double* result) {
  const Lanes m0 = splat(map.mean[0]);
  const Lanes m1 = splat(map.mean[1]);
  const Lanes o0 = splat(map.offset[0]);
  const Lanes o1 = splat(map.offset[1]);
  const std::array<Lanes, 4> g{splat(map.gain[0]), splat(map.gain[1]), splat(map.gain[2]),
                               splat(map.gain[3])};
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes d0 = load(x + n) - m0;
    const Lanes d1 = load(x + stride + n) - m1;
    const Lanes r = load(weights + n);
    store(result + n, load(result + n) + r * (o0 + g[0] * d0 + g[1] * d1));
    store(result + stride + n, load(result + stride + n) + r * (o1 + g[2] * d0 + g[3] * d1));
  }
}

/// One coordinate of the result, in any dimension.
LATENT_KERNEL void add_row(const double* x, std::size_t stride, std::size_t dimension,
                           std::size_t count, const double* weights, const double* mean,
                           double offset, const double* gain, double* result) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    Lanes value = splat(offset);
    for (std::size_t j = 0; j < dimension; ++j) {
      value += splat(gain[j]) * (load(x + j * stride + n) - splat(mean[j]));
    }
    store(result + n, load(result + n) + load(weights + n) * value);
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

void add_map(const Block& block, const double* weights, const MapView& map, double* result) {
  const std::size_t d = block.dimension();
  const std::size_t stride = block.stride();
  if (d == 2 && !map.diagonal) {
    add_plane(block.x(), stride, block.padded(), weights, map, result);
    return;
  }
  for (std::size_t i = 0; i < d; ++i) {
    if (map.diagonal) {
      add_diagonal(block.x() + i * stride, block.padded(), weights, map.mean[i], map.offset[i],
                   map.gain[i], result + i * stride);
    } else {
      add_row(block.x(), stride, d, block.padded(), weights, map.mean, map.offset[i],
              map.gain + i * d, result + i * stride);
    }
  }
}

void store_points(const Block& block, const double* columns, double* rows) {
  const std::size_t d = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t used = block.used();
  if (d == 2) {
    store_pairs(columns, columns + stride, used, rows);
    return;
  }
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t n = 0; n < used; ++n) rows[n * d + i] = columns[i * stride + n];
  }
}

}  // namespace latent::mixture
