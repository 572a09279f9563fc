#include "core/mixture/log_density.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/mixture/check.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::mixture {
namespace {

void log_joint_of(const GaussianMixture& mixture, std::span<const double> x, std::span<double> y,
                  std::span<double> result) {
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    result[k] = mixture.log_peaks()[k] - 0.5 * whiten(mixture, k, x, y);
  }
}

}  // namespace

Matrix log_joint(const GaussianMixture& mixture, MatrixView x) {
  check_points("log_joint", x, mixture.dimension());
  Matrix result(x.rows, mixture.components());
  std::vector<double> y(mixture.dimension());
  for (std::size_t n = 0; n < x.rows; ++n) log_joint_of(mixture, x.row(n), y, result.row(n));
  return result;
}

std::vector<double> log_density(const GaussianMixture& mixture, MatrixView x) {
  check_points("log_density", x, mixture.dimension());
  std::vector<double> result(x.rows);
  std::vector<double> joint(mixture.components());
  std::vector<double> y(mixture.dimension());
  for (std::size_t n = 0; n < x.rows; ++n) {
    log_joint_of(mixture, x.row(n), y, joint);
    result[n] = log_sum_exp(joint);
  }
  return result;
}

std::vector<double> density(const GaussianMixture& mixture, MatrixView x) {
  std::vector<double> result = log_density(mixture, x);
  for (double& value : result) value = std::exp(value);
  return result;
}

double log_sum_exp(std::span<const double> values) {
  double largest = -std::numeric_limits<double>::infinity();
  for (const double value : values) largest = std::max(largest, value);
  if (!std::isfinite(largest)) return largest;
  double sum = 0.0;
  for (const double value : values) sum += std::exp(value - largest);
  return largest + std::log(sum);
}

}  // namespace latent::mixture
