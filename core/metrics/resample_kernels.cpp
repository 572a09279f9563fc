#include "core/metrics/resample_kernels.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/lanes.hpp"

namespace latent::metrics {

LATENT_KERNEL double sum_of_resample(std::span<const double> values, python::PythonRandom& random,
                                     std::span<std::uint32_t> indices) {
  random.index_fill(indices, static_cast<std::uint32_t>(values.size()));
  // Several sums at once: one alone waits for each addition.
  std::array<double, 4> sums{};
  std::size_t n = 0;
  for (; n + sums.size() <= indices.size(); n += sums.size()) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += values[indices[n + i]];
  }
  for (; n < indices.size(); ++n) sums[0] += values[indices[n]];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

LATENT_KERNEL void count_resample(std::span<const std::uint32_t> places,
                                  python::PythonRandom& random, std::span<std::uint32_t> indices,
                                  std::span<std::uint32_t> counts) {
  std::fill(counts.begin(), counts.end(), 0U);
  random.index_fill(indices, static_cast<std::uint32_t>(places.size()));
  for (const std::uint32_t index : indices) ++counts[places[index]];
}

LATENT_KERNEL double sum_with_random_signs(std::span<const double> values,
                                           python::PythonRandom& random) {
  double sum = 0.0;
  for (const double value : values) sum += random.random() < 0.5 ? value : -value;
  return sum;
}

LATENT_KERNEL void shuffle_labels(std::span<char> labels, python::PythonRandom& random) {
  for (std::size_t i = labels.size(); i > 1; --i) {
    const auto other = static_cast<std::uint32_t>(random.random() * static_cast<double>(i));
    std::swap(labels[i - 1], labels[other]);
  }
}

LATENT_KERNEL SameLabel count_same_label(std::span<const std::uint32_t> nearest,
                                         std::span<const char> labels) {
  SameLabel same;
  for (std::size_t n = 0; n < nearest.size(); ++n) {
    if (labels[n] != labels[nearest[n]]) continue;
    (labels[n] == 0 ? same.zero : same.one) += 1;
  }
  return same;
}

}  // namespace latent::metrics
