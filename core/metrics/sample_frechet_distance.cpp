#include "core/metrics/sample_frechet_distance.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check_points.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/frechet_distance.hpp"
#include "core/mixture/data_moments.hpp"

namespace latent::metrics {
namespace {

mixture::DataMoments unbiased_moments(MatrixView x) {
  auto result = mixture::data_moments(x);
  const auto n = static_cast<double>(x.rows);
  for (double& value : result.covariance.values) value *= n / (n - 1.0);
  return result;
}

/// x without the points whose number leaves `group` when divided by `groups`.
Matrix without(MatrixView x, std::size_t group, std::size_t groups) {
  Matrix rest(0, x.cols);
  rest.values.reserve(x.size());
  for (std::size_t n = 0; n < x.rows; ++n) {
    if (n % groups == group) continue;
    const auto row = x.row(n);
    rest.values.insert(rest.values.end(), row.begin(), row.end());
    ++rest.rows;
  }
  return rest;
}

void check_near(const char* where, const char* argument, MatrixView x) {
  for (std::size_t i = 0; i < x.size(); ++i) {
    check_range(where, argument, x.data[i], -1e70, 1e70);
  }
}

struct Jackknife {
  double bias;
  double variance;
};

Jackknife jackknife(MatrixView x, const mixture::DataMoments& other, double value) {
  constexpr std::size_t kGroups = 20;
  const std::size_t groups = x.rows >= 2 * kGroups ? kGroups : x.rows;
  std::vector<double> left(groups);
  double mean = 0.0;
  for (std::size_t g = 0; g < groups; ++g) {
    const auto rest = unbiased_moments(without(x, g, groups));
    left[g] = frechet_distance(rest.mean, rest.covariance, other.mean, other.covariance);
    mean += left[g] / static_cast<double>(groups);
  }
  double squares = 0.0;
  for (const double each : left) squares += (each - mean) * (each - mean);
  const auto count = static_cast<double>(groups);
  return {(count - 1.0) * (mean - value), (count - 1.0) / count * squares};
}

}  // namespace

SampleFrechet sample_frechet_distance(MatrixView x, MatrixView y) {
  constexpr const char* kWhere = "sample_frechet_distance";
  check_samples(kWhere, "x", x, "y", y, 3);
  check_count(kWhere, "columns", x.cols, 1, kMostFrechetDimensions);
  // Squares of squares are summed for the standard error.
  check_near(kWhere, "x", x);
  check_near(kWhere, "y", y);
  const auto of_x = unbiased_moments(x);
  const auto of_y = unbiased_moments(y);
  const double value = frechet_distance(of_x.mean, of_x.covariance, of_y.mean, of_y.covariance);
  const Jackknife by_x = jackknife(x, of_y, value);
  const Jackknife by_y = jackknife(y, of_x, value);
  return {value, value - by_x.bias - by_y.bias, std::sqrt(by_x.variance + by_y.variance)};
}

double frechet_bias(double variance, std::size_t n, std::size_t m) {
  constexpr const char* kWhere = "frechet_bias";
  check_range(kWhere, "variance", variance, 0.0, 1e300);
  if (n < 2) fail(kWhere, {"n must be at least 2, got ", n});
  if (m < 2) fail(kWhere, {"m must be at least 2, got ", m});
  return 1.5 * variance * (1.0 / static_cast<double>(n) + 1.0 / static_cast<double>(m));
}

}  // namespace latent::metrics
