#include "core/metrics/resample_kernels.hpp"

#include <algorithm>
#include <utility>

#include "core/base/lanes.hpp"

namespace latent::metrics {

LATENT_KERNEL void count_resample(std::span<const std::uint32_t> places,
                                  python::PythonRandom& random, std::span<std::uint32_t> counts) {
  std::fill(counts.begin(), counts.end(), 0U);
  const auto n = static_cast<double>(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    ++counts[places[static_cast<std::uint32_t>(random.random() * n)]];
  }
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
