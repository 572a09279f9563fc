#include "core/metrics/mmd.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/pair_kernels.hpp"
#include "core/mixture/cholesky.hpp"
#include "core/python/shuffled.hpp"

namespace latent::metrics {
namespace {

constexpr std::size_t kMostMmdDimensions = 16;

void check_bandwidth(const char* where, double bandwidth) {
  check_range(where, "bandwidth", bandwidth, 1e-100, 1e100);
}

/// E k(x, y) of independent x ~ p and y ~ q.
double mean_kernel(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q,
                   double bandwidth) {
  const std::size_t d = p.dimension();
  double sum = 0.0;
  for (std::size_t j = 0; j < p.components(); ++j) {
    for (std::size_t k = 0; k < q.components(); ++k) {
      const double weight = p.weights()[j] * q.weights()[k];
      if (weight == 0.0) continue;
      Matrix s = p.covariance_of(j);
      const Matrix other = q.covariance_of(k);
      double unit = bandwidth;
      for (std::size_t i = 0; i < d; ++i) {
        unit = std::max({unit, std::sqrt(s(i, i)), std::sqrt(other(i, i))});
      }
      for (std::size_t i = 0; i < s.size(); ++i) {
        s.values[i] = s.values[i] / unit / unit + other.values[i] / unit / unit;
      }
      for (std::size_t i = 0; i < d; ++i) s(i, i) += bandwidth / unit * (bandwidth / unit);
      if (!mixture::cholesky(s.values.data(), d, s.values.data())) {
        fail("mmd_squared",
             {"bandwidth must be nearer to the standard deviations, got ", bandwidth});
      }
      // log |S|^½ and L⁻¹ δ by forward substitution.
      double log_kernel = static_cast<double>(d) * std::log(bandwidth / unit);
      std::vector<double> whitened(d);
      for (std::size_t i = 0; i < d; ++i) {
        whitened[i] = (p.means()(j, i) - q.means()(k, i)) / unit;
        for (std::size_t c = 0; c < i; ++c) whitened[i] -= s(i, c) * whitened[c];
        whitened[i] /= s(i, i);
        log_kernel -= std::log(s(i, i)) + 0.5 * whitened[i] * whitened[i];
      }
      sum += weight * std::exp(log_kernel);
    }
  }
  return sum;
}

/// Sums of the kernel over all pairs of different points.
struct KernelSums {
  std::vector<double> x_in_x;  ///< (N) of each x over the other x
  std::vector<double> x_in_y;  ///< (N) of each x over all y
  std::vector<double> y_in_x;  ///< (M)
  std::vector<double> y_in_y;  ///< (M)
};

double sum_of(const std::vector<double>& values) { return total(values.data(), values.size()); }

void add_own(MatrixView x, double factor, std::vector<double>& sums) {
  const ByCoordinate columns(x);
  std::vector<double> row(columns.stride + 8);
  for (std::size_t n = 0; n + 1 < x.rows; ++n) {
    squared_distances(x.row(n), columns, n + 1, row.data());
    double* rest = row.data() + n + 1;
    const std::size_t count = x.rows - n - 1;
    decay(rest, count, factor);
    sums[n] += total(rest, count);
    add(rest, count, sums.data() + n + 1);
  }
}

KernelSums kernel_sums(MatrixView x, MatrixView y, double bandwidth) {
  const double factor = 0.5 / bandwidth / bandwidth;
  KernelSums sums{std::vector<double>(x.rows, 0.0), std::vector<double>(x.rows, 0.0),
                  std::vector<double>(y.rows, 0.0), std::vector<double>(y.rows, 0.0)};
  add_own(x, factor, sums.x_in_x);
  add_own(y, factor, sums.y_in_y);
  const ByCoordinate columns(y);
  std::vector<double> row(columns.stride + 8);
  for (std::size_t n = 0; n < x.rows; ++n) {
    squared_distances(x.row(n), columns, 0, row.data());
    decay(row.data(), y.rows, factor);
    sums.x_in_y[n] = total(row.data(), y.rows);
    add(row.data(), y.rows, sums.y_in_x.data());
  }
  return sums;
}

double unbiased(double in_x, double in_y, double across, double n, double m) {
  return in_x / (n * (n - 1.0)) + in_y / (m * (m - 1.0)) - 2.0 * across / (n * m);
}

Matrix rows_of(MatrixView x, const std::vector<std::uint32_t>& order, std::size_t count) {
  Matrix rows(count, x.cols);
  for (std::size_t n = 0; n < count; ++n) {
    const auto row = x.row(order[n]);
    std::copy(row.begin(), row.end(), rows.row(n).begin());
  }
  return rows;
}

}  // namespace

double mmd_squared(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q,
                   double bandwidth) {
  constexpr const char* kWhere = "mmd_squared";
  check_mixtures(kWhere, p, q, kMostMmdDimensions);
  check_bandwidth(kWhere, bandwidth);
  const double both = mean_kernel(p, p, bandwidth) + mean_kernel(q, q, bandwidth);
  return std::max(both - 2.0 * mean_kernel(p, q, bandwidth), 0.0);
}

double mmd_squared(MatrixView x, MatrixView y, double bandwidth, MmdEstimate kind) {
  constexpr const char* kWhere = "mmd_squared";
  check_samples(kWhere, "x", x, "y", y, 2);
  check_bandwidth(kWhere, bandwidth);
  const KernelSums sums = kernel_sums(x, y, bandwidth);
  const auto n = static_cast<double>(x.rows);
  const auto m = static_cast<double>(y.rows);
  const double in_x = sum_of(sums.x_in_x);
  const double in_y = sum_of(sums.y_in_y);
  const double across = sum_of(sums.x_in_y);
  if (kind == MmdEstimate::unbiased) return unbiased(in_x, in_y, across, n, m);
  return std::max((in_x + n) / n / n + (in_y + m) / m / m - 2.0 * across / n / m, 0.0);
}

MeanError mmd_squared_error(MatrixView x, MatrixView y, double bandwidth) {
  constexpr const char* kWhere = "mmd_squared_error";
  check_samples(kWhere, "x", x, "y", y, 3);
  check_bandwidth(kWhere, bandwidth);
  const KernelSums sums = kernel_sums(x, y, bandwidth);
  const auto n = static_cast<double>(x.rows);
  const auto m = static_cast<double>(y.rows);
  const double in_x = sum_of(sums.x_in_x);
  const double in_y = sum_of(sums.y_in_y);
  const double across = sum_of(sums.x_in_y);
  // What is left without point i counts each of its pairs within its sample twice.
  std::vector<double> without_x(x.rows);
  std::vector<double> without_y(y.rows);
  for (std::size_t i = 0; i < x.rows; ++i) {
    without_x[i] = unbiased(in_x - 2.0 * sums.x_in_x[i], in_y, across - sums.x_in_y[i], n - 1.0, m);
  }
  for (std::size_t i = 0; i < y.rows; ++i) {
    without_y[i] = unbiased(in_x, in_y - 2.0 * sums.y_in_y[i], across - sums.y_in_x[i], n, m - 1.0);
  }
  // Of n values the jackknife's standard error is n − 1 times that of their mean.
  const double by_x = (n - 1.0) * mean_error(without_x).standard_error;
  const double by_y = (m - 1.0) * mean_error(without_y).standard_error;
  return {unbiased(in_x, in_y, across, n, m), std::hypot(by_x, by_y)};
}

MeanError subset_mmd_squared(MatrixView x, MatrixView y, double bandwidth, std::size_t subsets,
                             std::size_t size, python::PythonRandom& random) {
  constexpr const char* kWhere = "subset_mmd_squared";
  check_samples(kWhere, "x", x, "y", y, 2);
  check_bandwidth(kWhere, bandwidth);
  check_count(kWhere, "subsets", subsets, 2, 1000);
  check_count(kWhere, "size", size, 2, std::min(x.rows, y.rows));
  constexpr double kMostPairs = 2e8;
  const double pairs = static_cast<double>(size) * static_cast<double>(size * subsets);
  if (pairs > kMostPairs) {
    fail(kWhere, {"subsets must ask for at most ", kMostPairs, " pairs, got ", pairs});
  }
  std::vector<double> values(subsets);
  for (double& value : values) {
    const Matrix from_x = rows_of(x, python::shuffled(x.rows, random), size);
    const Matrix from_y = rows_of(y, python::shuffled(y.rows, random), size);
    value = mmd_squared(from_x, from_y, bandwidth, MmdEstimate::unbiased);
  }
  return mean_error(values);
}

double median_distance(MatrixView x, MatrixView y) {
  check_samples("median_distance", "x", x, "y", y, 1);
  constexpr std::size_t kMost = 1000;
  const std::size_t points = x.rows + y.rows;
  const std::size_t count = std::min(points, kMost);
  Matrix chosen(count, x.cols);
  for (std::size_t n = 0; n < count; ++n) {
    const std::size_t at = n * points / count;
    const auto row = at < x.rows ? x.row(at) : y.row(at - x.rows);
    std::copy(row.begin(), row.end(), chosen.row(n).begin());
  }
  const ByCoordinate columns(chosen);
  std::vector<double> row(columns.stride);
  std::vector<double> all;
  all.reserve(count * (count - 1) / 2);
  for (std::size_t n = 0; n + 1 < count; ++n) {
    squared_distances(chosen.row(n), columns, n + 1, row.data());
    all.insert(all.end(), row.begin() + static_cast<std::ptrdiff_t>(n + 1),
               row.begin() + static_cast<std::ptrdiff_t>(count));
  }
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  const double upper = std::sqrt(*middle);
  if (all.size() % 2 == 1) return upper;
  return 0.5 * (upper + std::sqrt(*std::max_element(all.begin(), middle)));
}

}  // namespace latent::metrics
