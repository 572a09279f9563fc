#include "core/metrics/paired_permutation.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/resample_kernels.hpp"

namespace latent::metrics {
namespace {

/// Each value as it is where its bit is set.
double sum_with_signs(std::span<const double> values, std::size_t pattern) {
  double sum = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += (pattern >> i & 1U) != 0 ? values[i] : -values[i];
  }
  return sum;
}

}  // namespace

PairedPermutation paired_permutation(std::span<const double> a, std::span<const double> b,
                                     std::size_t draws, python::PythonRandom& random) {
  constexpr const char* kWhere = "paired_permutation";
  constexpr std::size_t kMostTried = 14;
  constexpr std::size_t kMostSigns = 20'000'000;
  check_values(kWhere, "a", a, 1);
  check_values(kWhere, "b", b, 1);
  if (a.size() != b.size()) {
    fail(kWhere, {"b must hold ", a.size(), " values as a does, got ", b.size()});
  }
  if (a.size() > kMostSigns) {
    fail(kWhere, {"a must hold at most ", kMostSigns, " values, got ", a.size()});
  }
  check_count(kWhere, "draws", draws, 1, std::min<std::size_t>(100'000, kMostSigns / a.size()));

  const std::size_t count = a.size();
  std::vector<double> differences(count);
  double observed = 0.0;
  double magnitude = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    differences[i] = a[i] - b[i];
    observed += differences[i];
    magnitude += std::abs(differences[i]);
  }
  // Sums that are equal but for rounding are equally far.
  const double limit = std::abs(observed) - 1e-12 * magnitude;
  const bool exact = count <= kMostTried;
  const std::size_t patterns = exact ? std::size_t{1} << count : draws;
  std::size_t as_far = 0;
  for (std::size_t pattern = 0; pattern < patterns; ++pattern) {
    const double sum =
        exact ? sum_with_signs(differences, pattern) : sum_with_random_signs(differences, random);
    if (std::abs(sum) >= limit) ++as_far;
  }
  const auto far = static_cast<double>(as_far);
  const auto all = static_cast<double>(patterns);
  return {observed / static_cast<double>(count), exact ? far / all : (far + 1.0) / (all + 1.0),
          exact};
}

}  // namespace latent::metrics
