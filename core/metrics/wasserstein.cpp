#include "core/metrics/wasserstein.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/sort_kernels.hpp"

namespace latent::metrics {
namespace {

std::vector<double> projected(MatrixView x, double cosine, double sine) {
  std::vector<double> values(x.rows);
  for (std::size_t n = 0; n < x.rows; ++n) values[n] = cosine * x(n, 0) + sine * x(n, 1);
  return values;
}

std::vector<double> projected(MatrixView x, const std::vector<double>& direction) {
  std::vector<double> values(x.rows, 0.0);
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t i = 0; i < x.cols; ++i) values[n] += direction[i] * x(n, i);
  }
  return values;
}

/// ∫ |F⁻¹ − G⁻¹|^order of sorted values.
double mean_power(const std::vector<double>& a, const std::vector<double>& b, std::size_t order) {
  if (order == 1 && a.size() == b.size()) {
    return sum_of_distances(a.data(), b.data(), a.size()) / static_cast<double>(a.size());
  }
  const auto power = [order](double x) { return order == 1 ? std::abs(x) : x * x; };
  double sum = 0.0;
  if (a.size() == b.size()) {
    for (std::size_t i = 0; i < a.size(); ++i) sum += power(a[i] - b[i]);
    return sum / static_cast<double>(a.size());
  }
  // Both step functions at once. Shares in units of 1 / (N M) are whole numbers.
  std::size_t left_a = b.size();
  std::size_t left_b = a.size();
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::size_t share = std::min(left_a, left_b);
    sum += static_cast<double>(share) * power(a[i] - b[j]);
    left_a -= share;
    left_b -= share;
    if (left_a == 0) {
      ++i;
      left_a = b.size();
    }
    if (left_b == 0) {
      ++j;
      left_b = a.size();
    }
  }
  return sum / static_cast<double>(a.size()) / static_cast<double>(b.size());
}

}  // namespace

double wasserstein(std::vector<double> a, std::vector<double> b, std::size_t order) {
  constexpr const char* kWhere = "wasserstein";
  check_count(kWhere, "order", order, 1, 2);
  if (a.empty()) fail(kWhere, {"a must hold at least one value, got none"});
  if (b.empty()) fail(kWhere, {"b must hold at least one value, got none"});
  check_finite(kWhere, "a", a);
  check_finite(kWhere, "b", b);
  sort_values(a);
  sort_values(b);
  if (order == 2) {
    check_values(kWhere, "a", a, 1);
    check_values(kWhere, "b", b, 1);
    return std::sqrt(mean_power(a, b, 2));
  }
  return mean_power(a, b, 1);
}

double sliced_wasserstein(MatrixView a, MatrixView b, std::size_t directions) {
  constexpr const char* kWhere = "sliced_wasserstein";
  if (a.cols != 2 || b.cols != 2) fail(kWhere, {"a and b must have 2 columns"});
  if (a.rows != b.rows) {
    fail(kWhere, {"b must have ", a.rows, " points as a has, got ", b.rows});
  }
  check_count(kWhere, "directions", directions, 1, kMostDirections);
  double sum = 0.0;
  for (std::size_t i = 0; i < directions; ++i) {
    const double angle =
        std::numbers::pi * static_cast<double>(i) / static_cast<double>(directions);
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    sum += wasserstein(projected(a, cosine, sine), projected(b, cosine, sine));
  }
  return sum / static_cast<double>(directions);
}

MeanError sliced_wasserstein_error(MatrixView x, MatrixView y, std::size_t order,
                                   std::size_t directions, python::PythonRandom& random) {
  constexpr const char* kWhere = "sliced_wasserstein_error";
  check_samples(kWhere, "x", x, "y", y, 1);
  check_count(kWhere, "order", order, 1, 2);
  const std::size_t values = x.size() + y.size();
  check_count(kWhere, "directions", directions, 2,
              std::min(kMostDirections, std::max<std::size_t>(2, 20'000'000 / values)));
  std::vector<double> powers(directions);
  std::vector<double> direction(x.cols);
  for (double& power : powers) {
    double length = 0.0;
    while (length == 0.0) {
      for (double& each : direction) each = random.gauss(0.0, 1.0);
      length = 0.0;
      for (const double each : direction) length += each * each;
    }
    for (double& each : direction) each /= std::sqrt(length);
    const double distance = wasserstein(projected(x, direction), projected(y, direction), order);
    power = order == 1 ? distance : distance * distance;
  }
  const MeanError mean = mean_error(powers);
  if (order == 1) return mean;
  const double root = std::sqrt(mean.mean);
  // By the derivative of the root.
  return {root, root > 0.0 ? 0.5 * mean.standard_error / root : 0.0};
}

}  // namespace latent::metrics
