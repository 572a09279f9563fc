#include "core/metrics/pair_kernels.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/lanes.hpp"
#include "core/mixture/exponential.hpp"

namespace latent::metrics {

ByCoordinate::ByCoordinate(MatrixView x)
    : points(x.rows), stride((x.rows + 7) / 8 * 8), dimension(x.cols) {
  values.assign(stride * dimension, 0.0);
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t i = 0; i < x.cols; ++i) values[i * stride + n] = x(n, i);
  }
}

LATENT_KERNEL void squared_distances(std::span<const double> a, const ByCoordinate& x,
                                     std::size_t first, double* distances) {
  const std::size_t from = first / kLanes * kLanes;
  for (std::size_t i = 0; i < x.dimension; ++i) {
    const double* column = x.values.data() + i * x.stride;
    const Lanes centre = splat(a[i]);
    for (std::size_t n = from; n < x.stride; n += kLanes) {
      const Lanes difference = load(column + n) - centre;
      const Lanes square = difference * difference;
      store(distances + n, i == 0 ? square : load(distances + n) + square);
    }
  }
}

LATENT_KERNEL double squared_leaf_distances(std::span<const double> a, const double* leaf,
                                            double* distances) {
  constexpr std::size_t kTogether = 4;
  Lanes least = splat(std::numeric_limits<double>::infinity());
  for (std::size_t first = 0; first < kLeaf; first += kTogether * kLanes) {
    std::array<Lanes, kTogether> sum;
    for (Lanes& each : sum) each = splat(0.0);
    const double* x = leaf + first;
    for (const double& centre : a) {
      const Lanes c = splat(centre);
      for (std::size_t v = 0; v < kTogether; ++v) {
        const Lanes difference = load(x + v * kLanes) - c;
        sum[v] += difference * difference;
      }
      x = opaque(x + kLeaf);
    }
    for (std::size_t v = 0; v < kTogether; ++v) {
      store(distances + first + v * kLanes, sum[v]);
      least = -larger(-least, -sum[v]);
    }
  }
  return std::min(least[0], least[1]);
}

LATENT_KERNEL double squared_distance_to_box(std::span<const double> a, const double* box) {
  double sum = 0.0;
  for (const double& centre : a) {
    // Below the lower end or above the upper one, never both.
    const double apart = sum_of(larger(splat(0.0), load(box) + Lanes{-centre, centre}));
    sum += apart * apart;
    box += 2;
  }
  return sum;
}

LATENT_KERNEL void decay(double* values, std::size_t count, double factor) {
  constexpr std::size_t kTogether = 4;
  const mixture::ExpTable& table = mixture::exp_table();
  const Lanes scale = splat(-factor);
  for (std::size_t n = 0; n < count; n += kTogether * kLanes) {
    std::array<Lanes, kTogether> x;
    for (std::size_t v = 0; v < kTogether; ++v) x[v] = load(values + n + v * kLanes) * scale;
    mixture::exponentiate(table, x);
    for (std::size_t v = 0; v < kTogether; ++v) store(values + n + v * kLanes, x[v]);
  }
}

LATENT_KERNEL double total(const double* values, std::size_t count) {
  Lanes even = splat(0.0);
  Lanes odd = splat(0.0);
  std::size_t n = 0;
  for (; n + 2 * kLanes <= count; n += 2 * kLanes) {
    even += load(values + n);
    odd += load(values + n + kLanes);
  }
  double sum = sum_of(even + odd);
  for (; n < count; ++n) sum += values[n];
  return sum;
}

LATENT_KERNEL void add(const double* values, std::size_t count, double* sums) {
  std::size_t n = 0;
  for (; n + kLanes <= count; n += kLanes) store(sums + n, load(sums + n) + load(values + n));
  for (; n < count; ++n) sums[n] += values[n];
}

LATENT_KERNEL std::size_t mark_within(const double* values, const double* limits, std::size_t count,
                                      double* marks) {
  std::size_t within = 0;
  for (std::size_t n = 0; n < count; ++n) {
    const bool is_within = values[n] <= limits[n];
    within += is_within ? 1U : 0U;
    marks[n] = is_within ? 1.0 : marks[n];
  }
  return within;
}

LATENT_KERNEL void take_smallest(const double* values, std::size_t count, double* smallest,
                                 std::size_t kept) {
  for (std::size_t n = 0; n < count; ++n) {
    const double value = values[n];
    if (!(value < smallest[kept - 1])) continue;
    std::size_t at = kept - 1;
    for (; at > 0 && value < smallest[at - 1]; --at) smallest[at] = smallest[at - 1];
    smallest[at] = value;
  }
}

void keep_smallest(const double* values, std::size_t count, double* smallest, std::size_t kept) {
  std::fill_n(smallest, kept, std::numeric_limits<double>::infinity());
  take_smallest(values, count, smallest, kept);
}

LATENT_KERNEL std::size_t index_of_smallest(const double* values, std::size_t count) {
  // The value first, in lanes, then where it stands.
  Lanes least = splat(std::numeric_limits<double>::infinity());
  std::size_t n = 0;
  for (; n + kLanes <= count; n += kLanes) least = -larger(-least, -load(values + n));
  double smallest = std::min(least[0], least[1]);
  for (; n < count; ++n) smallest = std::min(smallest, values[n]);
  std::size_t at = 0;
  while (at + 1 < count && values[at] != smallest) ++at;
  return at;
}

}  // namespace latent::metrics
