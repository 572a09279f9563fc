#include "core/mixture/affine.hpp"

#include <utility>

#include "core/base/check_points.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "affine";

void check_shift(std::span<const double> shift, std::size_t dimension) {
  if (!shift.empty() && shift.size() != dimension) {
    fail(kWhere, {"shift must be empty or hold ", dimension, " values, got ", shift.size()});
  }
  check_finite(kWhere, "shift", shift);
}

void check_noise(double noise_variance) {
  if (!(noise_variance >= 0.0)) {
    fail(kWhere, {"noise_variance must be at least 0, got ", noise_variance});
  }
}

/// (K, M): A μₖ + b
Matrix image_of_means(const Matrix& means, MatrixView a, std::span<const double> shift) {
  Matrix result(means.rows, a.rows);
  for (std::size_t k = 0; k < means.rows; ++k) {
    for (std::size_t i = 0; i < a.rows; ++i) {
      double value = shift.empty() ? 0.0 : shift[i];
      for (std::size_t j = 0; j < a.cols; ++j) value += a(i, j) * means(k, j);
      result(k, i) = value;
    }
  }
  return result;
}

/// A Σ Aᵀ + S, written to `result` (M, M), exactly symmetric
void image_of_covariance(MatrixView a, MatrixView covariance, MatrixView noise, double* result) {
  Matrix product(a.rows, a.cols);  // A Σ
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t l = 0; l < a.cols; ++l) {
      for (std::size_t j = 0; j < a.cols; ++j) product(i, j) += a(i, l) * covariance(l, j);
    }
  }
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double value = noise(i, j);
      for (std::size_t l = 0; l < a.cols; ++l) value += product(i, l) * a(j, l);
      result[i * a.rows + j] = result[j * a.rows + i] = value;
    }
  }
}

}  // namespace

GaussianMixture affine(const GaussianMixture& mixture, double scale, std::span<const double> shift,
                       double noise_variance) {
  const std::size_t d = mixture.dimension();
  check_finite(kWhere, "scale", {&scale, 1});
  check_shift(shift, d);
  check_noise(noise_variance);
  Matrix means = mixture.means();
  for (std::size_t i = 0; i < means.values.size(); ++i) {
    means.values[i] = scale * means.values[i] + (shift.empty() ? 0.0 : shift[i % d]);
  }
  std::vector<double> covariances = mixture.covariances();
  const bool matrices = is_matrix_kind(mixture.kind());
  for (std::size_t i = 0; i < covariances.size(); ++i) {
    const bool on_diagonal = !matrices || i % (d * d) % (d + 1) == 0;
    covariances[i] = scale * scale * covariances[i] + (on_diagonal ? noise_variance : 0.0);
  }
  return {mixture.weights(), std::move(means), mixture.kind(), std::move(covariances)};
}

GaussianMixture affine(const GaussianMixture& mixture, MatrixView a, std::span<const double> shift,
                       MatrixView noise_covariance) {
  if (a.cols != mixture.dimension() || a.rows == 0) {
    fail(kWhere, {"a must have ", mixture.dimension(), " columns and at least one row, got ",
                  a.rows, " by ", a.cols});
  }
  if (noise_covariance.rows != a.rows || noise_covariance.cols != a.rows) {
    fail(kWhere, {"noise_covariance must be ", a.rows, " by ", a.rows, ", got ",
                  noise_covariance.rows, " by ", noise_covariance.cols});
  }
  check_finite(kWhere, "a", {a.data, a.size()});
  check_finite(kWhere, "noise_covariance", {noise_covariance.data, noise_covariance.size()});
  check_shift(shift, a.rows);
  const bool tied = mixture.kind() == CovarianceKind::tied;
  const CovarianceKind kind = tied ? CovarianceKind::tied : CovarianceKind::full;
  const std::size_t count = covariance_count(kind, mixture.components());
  std::vector<double> covariances(count * a.rows * a.rows);
  for (std::size_t k = 0; k < count; ++k) {
    image_of_covariance(a, mixture.covariance_of(k), noise_covariance,
                        covariances.data() + k * a.rows * a.rows);
  }
  return {mixture.weights(), image_of_means(mixture.means(), a, shift), kind,
          std::move(covariances)};
}

GaussianMixture affine(const GaussianMixture& mixture, MatrixView a, std::span<const double> shift,
                       double noise_variance) {
  check_noise(noise_variance);
  Matrix noise(a.rows, a.rows);
  for (std::size_t i = 0; i < a.rows; ++i) noise(i, i) = noise_variance;
  return affine(mixture, a, shift, noise);
}

}  // namespace latent::mixture
