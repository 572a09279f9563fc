#include "core/latent/diagonal_gaussian.hpp"

#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

void DiagonalGaussian::check(const char* where, std::size_t dimension) const {
  if (mean.size() != dimension) {
    fail(where, {"q.mean must hold ", dimension, " numbers, got ", mean.size()});
  }
  if (variance.size() != dimension) {
    fail(where, {"q.variance must hold ", dimension, " numbers, got ", variance.size()});
  }
  constexpr double kMost = kMostLatent * kMostLatent;
  for (const double value : mean) check_range(where, "q.mean", value, -kMostLatent, kMostLatent);
  for (const double value : variance) check_range(where, "q.variance", value, 1.0 / kMost, kMost);
}

mixture::GaussianMixture DiagonalGaussian::as_mixture() const {
  return {{1.0}, Matrix(mean, 1, mean.size()), mixture::CovarianceKind::diagonal, variance};
}

std::vector<double> DiagonalGaussian::log_density(MatrixView z) const {
  double peak = 0.0;
  for (const double v : variance) peak -= 0.5 * std::log(2.0 * std::numbers::pi * v);
  std::vector<double> result(z.rows, peak);
  for (std::size_t n = 0; n < z.rows; ++n) {
    for (std::size_t j = 0; j < z.cols; ++j) {
      const double gap = z(n, j) - mean[j];
      result[n] -= 0.5 * gap * gap / variance[j];
    }
  }
  return result;
}

Matrix DiagonalGaussian::draw(std::size_t count, python::PythonRandom& random) const {
  Matrix result(count, mean.size());
  random.gauss_fill(result.values);
  for (std::size_t n = 0; n < count; ++n) {
    for (std::size_t j = 0; j < result.cols; ++j) {
      result(n, j) = mean[j] + std::sqrt(variance[j]) * result(n, j);
    }
  }
  return result;
}

std::vector<double> DiagonalGaussian::standard_normal_divergence() const {
  std::vector<double> result(mean.size());
  for (std::size_t j = 0; j < result.size(); ++j) {
    result[j] = 0.5 * (mean[j] * mean[j] + variance[j] - 1.0 - std::log(variance[j]));
  }
  return result;
}

}  // namespace latent::latent_variable
