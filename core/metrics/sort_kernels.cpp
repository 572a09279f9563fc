#include "core/metrics/sort_kernels.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/lanes.hpp"

namespace latent::metrics {
namespace {

/// So few are sorted in place sooner.
constexpr std::size_t kFew = 64;

/// By insertion, which is fast for few.
void insert(double* first, const double* last) {
  for (double* next = first + 1; next < last; ++next) {
    const double value = *next;
    double* at = next;
    for (; at > first && value < at[-1]; --at) *at = at[-1];
    *at = value;
  }
}

}  // namespace

LATENT_KERNEL void sort_values(std::vector<double>& values) {
  if (values.size() <= kFew) {
    std::sort(values.begin(), values.end());
    return;
  }
  double low = values[0];
  double high = values[0];
  for (const double value : values) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const double scale = static_cast<double>(values.size() - 1) / (high - low);
  if (!(scale > 0.0 && std::isfinite(scale))) {  // equal, or as far apart as doubles go
    std::sort(values.begin(), values.end());
    return;
  }
  // Rounding keeps order: of two values the smaller is in no later interval.
  const auto interval = [&](double value) {
    return static_cast<std::uint32_t>((value - low) * scale);
  };
  // Where each interval's next value goes; in the end where it ends.
  std::vector<std::uint32_t> ends(values.size() + 1, 0U);
  for (const double value : values) ++ends[interval(value) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<double> sorted(values.size());
  for (const double value : values) sorted[ends[interval(value)]++] = value;
  double* first = sorted.data();
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    double* last = sorted.data() + ends[i];
    if (static_cast<std::size_t>(last - first) <= kFew) {
      insert(first, last);
    } else {
      std::sort(first, last);
    }
    first = last;
  }
  values.swap(sorted);
}

LATENT_KERNEL double sum_of_distances(const double* a, const double* b, std::size_t count) {
  Lanes even = splat(0.0);
  Lanes odd = splat(0.0);
  const auto distance = [&](std::size_t n) {
    const Lanes difference = load(a + n) - load(b + n);
    return larger(difference, -difference);
  };
  std::size_t n = 0;
  for (; n + 2 * kLanes <= count; n += 2 * kLanes) {
    even += distance(n);
    odd += distance(n + kLanes);
  }
  double sum = sum_of(even + odd);
  for (; n < count; ++n) sum += std::abs(a[n] - b[n]);
  return sum;
}

}  // namespace latent::metrics
