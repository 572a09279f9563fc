#include "core/mixture/conditional.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <utility>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/mixture/coordinates.hpp"
#include "core/mixture/marginal.hpp"
#include "core/mixture/responsibilities.hpp"

namespace latent::mixture {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

RowMajor block(const Matrix& matrix, std::span<const std::size_t> rows,
               std::span<const std::size_t> cols) {
  RowMajor result(rows.size(), cols.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < cols.size(); ++j) {
      result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = matrix(rows[i], cols[j]);
    }
  }
  return result;
}

/// Σ_uo Σ_oo⁻¹
RowMajor regression(const Matrix& covariance, std::span<const std::size_t> known,
                    std::span<const std::size_t> unknown) {
  const RowMajor cross = block(covariance, known, unknown);
  return block(covariance, known, known).llt().solve(cross).transpose();
}

void append_symmetric(const RowMajor& matrix, std::vector<double>& values) {
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
      values.push_back(0.5 * (matrix(i, j) + matrix(j, i)));
    }
  }
}

}  // namespace

GaussianMixture conditional(const GaussianMixture& mixture,
                            std::span<const std::size_t> coordinates,
                            std::span<const double> values) {
  constexpr const char* kWhere = "conditional";
  check_coordinates(kWhere, coordinates, mixture.dimension());
  if (coordinates.size() == mixture.dimension()) {
    fail(kWhere, {"coordinates must leave at least one out, got all ", coordinates.size()});
  }
  if (values.size() != coordinates.size()) {
    fail(kWhere, {"values must hold ", coordinates.size(), " numbers, got ", values.size()});
  }
  check_finite(kWhere, "values", values);
  const std::vector<std::size_t> others = other_coordinates(coordinates, mixture.dimension());
  std::vector<double> weights =
      responsibilities(marginal(mixture, coordinates), {values.data(), 1, values.size()}).values;
  const GaussianMixture apart = marginal(mixture, others);
  if (!is_matrix_kind(mixture.kind())) {  // the coordinates of a component are independent
    return {std::move(weights), apart.means(), mixture.kind(), apart.covariances()};
  }
  Matrix means = apart.means();
  std::vector<double> covariances;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    const Matrix covariance = mixture.covariance_of(k);
    const RowMajor slope = regression(covariance, coordinates, others);
    for (std::size_t i = 0; i < others.size(); ++i) {
      for (std::size_t j = 0; j < coordinates.size(); ++j) {
        means(k, i) += slope(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) *
                       (values[j] - mixture.means()(k, coordinates[j]));
      }
    }
    if (mixture.kind() == CovarianceKind::full || k == 0) {
      append_symmetric(
          block(covariance, others, others) - slope * block(covariance, coordinates, others),
          covariances);
    }
  }
  return {std::move(weights), std::move(means), mixture.kind(), std::move(covariances)};
}

}  // namespace latent::mixture
