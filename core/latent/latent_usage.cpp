#include "core/latent/latent_usage.hpp"

#include <cmath>

#include "core/base/check.hpp"

namespace latent::latent_variable {
namespace {

double variance_of_column(const Matrix& values, std::size_t j) {
  double mean = 0.0;
  for (std::size_t n = 0; n < values.rows; ++n) mean += values(n, j);
  mean /= static_cast<double>(values.rows);
  double squares = 0.0;
  for (std::size_t n = 0; n < values.rows; ++n) {
    squares += (values(n, j) - mean) * (values(n, j) - mean);
  }
  return squares / static_cast<double>(values.rows);
}

}  // namespace

LatentUsage latent_usage(const Codes& codes, python::PythonRandom& random) {
  const std::size_t count = codes.means.rows;
  const std::size_t k = codes.means.cols;
  check_count("latent_usage", "x", count, 2, kMostUsagePoints);
  const auto n_points = static_cast<double>(count);
  LatentUsage usage{std::vector<double>(k, 0.0), {}, {}, {}};
  Matrix z(count, k);
  random.gauss_fill(z.values);
  Matrix per_deviation(count, k);
  for (std::size_t n = 0; n < count; ++n) {
    const DiagonalGaussian q = codes.of(n);
    const std::vector<double> divergence = q.standard_normal_divergence();
    for (std::size_t j = 0; j < k; ++j) {
      usage.divergence[j] += divergence[j] / n_points;
      per_deviation(n, j) = 1.0 / std::sqrt(q.variance[j]);
      z(n, j) = q.mean[j] + z(n, j) / per_deviation(n, j);
    }
  }
  std::vector<RunningMean> single(k);
  RunningMean joint;
  std::vector<double> density(k);
  std::vector<double> sums(k);
  for (std::size_t n = 0; n < count; ++n) {
    double joint_sum = 0.0;
    double joint_own = 1.0;
    std::vector<double> own(k);
    sums.assign(k, 0.0);
    for (std::size_t m = 0; m < count; ++m) {
      double product = 1.0;
      for (std::size_t j = 0; j < k; ++j) {
        const double gap = (z(n, j) - codes.means(m, j)) * per_deviation(m, j);
        density[j] = per_deviation(m, j) * std::exp(-0.5 * gap * gap);
        sums[j] += density[j];
        product *= density[j];
      }
      joint_sum += product;
      if (m == n) {
        own = density;
        joint_own = product;
      }
    }
    for (std::size_t j = 0; j < k; ++j) single[j].add(std::log(n_points * own[j] / sums[j]));
    joint.add(std::log(n_points * joint_own / joint_sum));
  }
  for (std::size_t j = 0; j < k; ++j) {
    usage.activity.push_back(variance_of_column(codes.means, j));
    usage.information.push_back(single[j].result());
  }
  usage.joint_information = joint.result();
  return usage;
}

}  // namespace latent::latent_variable
