#include "core/mixture/log_density.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/prepared_components.hpp"

namespace latent::mixture {
namespace {

/// A log-joint where the whitened coordinates have overflown to numbers that cannot be subtracted:
/// that far out it is −∞.
double without_nan(double log_joint) {
  return std::isnan(log_joint) ? -std::numeric_limits<double>::infinity() : log_joint;
}

/// Calls take(n, joint) for every point in order; joint[k * kBlock] is its log-joint with k.
template <typename Take>
void for_each_point(const GaussianMixture& mixture, MatrixView x, Take take) {
  PreparedComponents prepared(components_of(mixture));
  Block block(x.cols);
  std::vector<double> joint(mixture.components() * kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    prepared.log_joint(block, joint.data());
    for (std::size_t n = 0; n < block.used(); ++n) take(first + n, joint.data() + n);
  }
}

double log_sum_exp(const double* values, std::size_t count, std::size_t step) {
  double largest = -std::numeric_limits<double>::infinity();
  for (std::size_t k = 0; k < count; ++k)
    largest = std::max(largest, without_nan(values[k * step]));
  if (!std::isfinite(largest)) return largest;
  double sum = 0.0;
  for (std::size_t k = 0; k < count; ++k) sum += std::exp(without_nan(values[k * step]) - largest);
  return largest + std::log(sum);
}

}  // namespace

Matrix log_joint(const GaussianMixture& mixture, MatrixView x) {
  check_points("log_joint", x, mixture.dimension());
  Matrix result(x.rows, mixture.components());
  for_each_point(mixture, x, [&](std::size_t n, const double* joint) {
    for (std::size_t k = 0; k < result.cols; ++k) result(n, k) = without_nan(joint[k * kBlock]);
  });
  return result;
}

std::vector<double> log_density(const GaussianMixture& mixture, MatrixView x) {
  check_points("log_density", x, mixture.dimension());
  std::vector<double> result(x.rows);
  for_each_point(mixture, x, [&](std::size_t n, const double* joint) {
    result[n] = log_sum_exp(joint, mixture.components(), kBlock);
  });
  return result;
}

std::vector<double> density(const GaussianMixture& mixture, MatrixView x) {
  std::vector<double> result = log_density(mixture, x);
  for (double& value : result) value = std::exp(value);
  return result;
}

double log_likelihood(const GaussianMixture& mixture, MatrixView x) {
  double result = 0.0;
  for (const double value : log_density(mixture, x)) result += value;
  return result;
}

double log_sum_exp(std::span<const double> values) {
  return log_sum_exp(values.data(), values.size(), 1);
}

}  // namespace latent::mixture
