#include "core/latent/factor_model.hpp"

#include <Eigen/Cholesky>
#include <cmath>
#include <stdexcept>

#include "core/base/check.hpp"
#include "core/latent/eigen_views.hpp"
#include "core/mixture/precision.hpp"

namespace latent::latent_variable {

void FactorModel::check(const char* where) const {
  check_count(where, "columns", columns(), 2, kMostColumns);
  check_count(where, "latent", latent(), 1, columns() - 1);
  if (loadings.rows != columns()) {
    fail(where, {"loadings must hold ", columns(), " rows, got ", loadings.rows});
  }
  if (loadings.size() != loadings.rows * loadings.cols) {
    fail(where,
         {"loadings must hold ", loadings.rows * loadings.cols, " numbers, got ", loadings.size()});
  }
  if (noise_variances.size() != 1 && noise_variances.size() != columns()) {
    fail(where,
         {"noise_variances must hold 1 number or ", columns(), ", got ", noise_variances.size()});
  }
  check_finite(where, "mean", mean);
  check_finite(where, "loadings", loadings.values);
  check_finite(where, "noise_variances", noise_variances);
  for (std::size_t i = 0; i < noise_variances.size(); ++i) {
    if (!(noise_variances[i] >= mixture::kLeastVariance)) {
      fail(where, {"noise_variances[", i, "] must be at least 1e-300, got ", noise_variances[i]});
    }
  }
}

Matrix FactorModel::covariance() const {
  const auto w = eigen_view(loadings);
  Matrix result = to_matrix(w * w.transpose());
  for (std::size_t i = 0; i < columns(); ++i) result(i, i) += noise_variance(i);
  return result;
}

mixture::GaussianMixture FactorModel::law() const {
  try {
    return {{1.0}, Matrix(mean, 1, columns()), mixture::CovarianceKind::full, covariance().values};
  } catch (const std::invalid_argument& error) {
    fail("FactorModel", {"noise_variances must leave p(x) positive definite: ", error.what()});
  }
}

Matrix FactorModel::posterior_map() const {
  const auto k = static_cast<Eigen::Index>(latent());
  RowMajor weighted = eigen_view(loadings).transpose();  // Wᵀ Ψ⁻¹
  for (std::size_t i = 0; i < columns(); ++i) {
    weighted.col(static_cast<Eigen::Index>(i)) /= noise_variance(i);
  }
  const RowMajor precision = RowMajor::Identity(k, k) + weighted * eigen_view(loadings);
  return to_matrix(precision.llt().solve(weighted));
}

double FactorModel::log_likelihood(const ColumnMoments& moments) const {
  if (moments.columns() != columns()) {
    fail("FactorModel",
         {"mean must hold ", moments.columns(), " numbers, as x has columns, got ", columns()});
  }
  const mixture::GaussianMixture own = law();
  const Matrix precision = mixture::precision_of(own, 0);
  double squares = 0.0;  // E[(x − μ)ᵀ C⁻¹ (x − μ)]
  for (std::size_t i = 0; i < columns(); ++i) {
    for (std::size_t j = 0; j < columns(); ++j) {
      const double apart = (moments.mean[i] - mean[i]) * (moments.mean[j] - mean[j]);
      squares += precision(i, j) * (moments.covariance(i, j) + apart);
    }
  }
  return own.log_peaks()[0] - 0.5 * squares;
}

}  // namespace latent::latent_variable
