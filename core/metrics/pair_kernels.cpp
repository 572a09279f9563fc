#include "core/metrics/pair_kernels.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/float_lanes.hpp"
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

LATENT_KERNEL bool is_leaf_beyond(std::span<const float> a, const float* leaf, float limit) {
  constexpr std::size_t kTogether = kLeaf / kFloatLanes;
  std::array<FloatLanes, kTogether> value;
  for (std::size_t v = 0; v < kTogether; ++v) value[v] = load(leaf + v * kFloatLanes);
  for (const float& each : a) {
    leaf = opaque(leaf + kLeaf);
    const FloatLanes c = splat(each);
    for (std::size_t v = 0; v < kTogether; ++v) value[v] -= c * load(leaf + v * kFloatLanes);
  }
  FloatLaneBits is_above = value[0] > splat(limit);
  for (std::size_t v = 1; v < kTogether; ++v) is_above &= value[v] > splat(limit);
  return (is_above[0] & is_above[1] & is_above[2] & is_above[3]) != 0;
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

LATENT_KERNEL double squared_distance_between(const double* box_a, const double* box_b,
                                              std::size_t dimension) {
  double sum = 0.0;
  for (std::size_t i = 0; i < dimension; ++i) {
    // One lies above the other or below, or neither.
    const Lanes other{box_b[2 * i + 1], box_b[2 * i]};
    const double apart = sum_of(larger(splat(0.0), load(box_a + 2 * i) + other));
    sum += apart * apart;
  }
  return sum;
}

LATENT_KERNEL double count_within(const double* distances, LeafBalls leaf, OneBall one) {
  const LaneBits unit = reinterpret_cast<LaneBits>(splat(1.0));
  const Lanes radius = splat(one.squared_radius);
  Lanes count = splat(0.0);
  for (std::size_t n = 0; n < kLeaf; n += kLanes) {
    const Lanes distance = load(distances + n);
    const Lanes holds = reinterpret_cast<Lanes>((distance <= load(leaf.squared_radii + n)) & unit);
    const Lanes held = reinterpret_cast<Lanes>((distance <= radius) & unit);
    store(leaf.holds + n, load(leaf.holds + n) + holds);
    store(one.in + n, load(one.in + n) + held);
    count += holds;
  }
  return sum_of(count);
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
