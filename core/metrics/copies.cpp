#include "core/metrics/copies.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/pair_kernels.hpp"
#include "core/metrics/resample_kernels.hpp"
#include "core/python/shuffled.hpp"

namespace latent::metrics {
namespace {

double cosine_power_integral(double from, double to, std::size_t power) {
  constexpr int kSteps = 2000;  // Simpson's rule
  const double step = (to - from) / kSteps;
  double sum = 0.0;
  for (int i = 0; i <= kSteps; ++i) {
    const double weight = i == 0 || i == kSteps ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
    sum += weight * std::pow(std::cos(from + i * step), static_cast<double>(power));
  }
  return sum * step / 3.0;
}

}  // namespace

NeighbourTest neighbour_test(MatrixView real, MatrixView generated, std::size_t draws,
                             python::PythonRandom& random) {
  constexpr const char* kWhere = "neighbour_test";
  check_samples(kWhere, "real", real, "generated", generated, 2);
  const std::size_t points = real.rows + generated.rows;
  check_count(kWhere, "draws", draws, 1, std::min<std::size_t>(10'000, 20'000'000 / points));

  // In random order, so that the first of equally near neighbours is any of them.
  const auto order = python::shuffled(points, random);
  Matrix all(points, real.cols);
  std::vector<char> is_real(points);
  for (std::size_t n = 0; n < points; ++n) {
    const std::size_t from = order[n];
    is_real[n] = from < real.rows ? 1 : 0;
    const auto row = is_real[n] != 0 ? real.row(from) : generated.row(from - real.rows);
    std::copy(row.begin(), row.end(), all.row(n).begin());
  }
  const ByCoordinate columns(all);
  std::vector<double> row(columns.stride);
  std::vector<std::uint32_t> nearest(points);
  for (std::size_t n = 0; n < points; ++n) {
    squared_distances(all.row(n), columns, 0, row.data());
    row[n] = std::numeric_limits<double>::infinity();
    nearest[n] = static_cast<std::uint32_t>(index_of_smallest(row.data(), points));
  }

  const auto n = static_cast<double>(real.rows);
  const auto m = static_cast<double>(generated.rows);
  const double expected = (n * (n - 1.0) + m * (m - 1.0)) / ((n + m) * (n + m - 1.0));
  const SameLabel own = count_same_label(nearest, is_real);
  const double accuracy = static_cast<double>(own.one + own.zero) / (n + m);
  const double distance = std::abs(accuracy - expected);
  std::size_t as_far = 0;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    shuffle_labels(is_real, random);
    const SameLabel permuted = count_same_label(nearest, is_real);
    const double other = static_cast<double>(permuted.one + permuted.zero) / (n + m);
    if (std::abs(other - expected) >= distance - 1e-12) ++as_far;
  }
  return {accuracy, static_cast<double>(own.one) / n, static_cast<double>(own.zero) / m, expected,
          static_cast<double>(1 + as_far) / static_cast<double>(1 + draws)};
}

MeanError authenticity(MatrixView training, MatrixView generated) {
  constexpr const char* kWhere = "authenticity";
  check_sample(kWhere, "training", training, 2);
  check_samples(kWhere, "training", training, "generated", generated, 1);
  const ByCoordinate columns(training);
  std::vector<double> row(columns.stride);
  std::vector<double> to_own(training.rows);
  for (std::size_t i = 0; i < training.rows; ++i) {
    squared_distances(training.row(i), columns, 0, row.data());
    row[i] = std::numeric_limits<double>::infinity();
    to_own[i] =
        *std::min_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(training.rows));
  }
  std::size_t authentic = 0;
  for (std::size_t i = 0; i < generated.rows; ++i) {
    squared_distances(generated.row(i), columns, 0, row.data());
    const std::size_t nearest = index_of_smallest(row.data(), training.rows);
    if (row[nearest] > to_own[nearest]) ++authentic;
  }
  const auto m = static_cast<double>(generated.rows);
  const double share = static_cast<double>(authentic) / m;
  return {share, std::sqrt(share * (1.0 - share) / m)};
}

double expected_authenticity(std::size_t columns) {
  check_count("expected_authenticity", "columns", columns, 1, 64);
  // Of two balls through each other's centres, the part of one that lies in the other.
  const double shared =
      cosine_power_integral(std::numbers::pi / 6.0, std::numbers::pi / 2.0, columns) /
      cosine_power_integral(0.0, std::numbers::pi / 2.0, columns);
  return 1.0 - 1.0 / (2.0 - shared);
}

}  // namespace latent::metrics
