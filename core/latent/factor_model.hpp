#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/column_moments.hpp"
#include "core/latent/linear_gaussian.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// The noise of a factor model: one variance for all columns (probabilistic PCA) or one for each
/// (factor analysis).
enum class FactorNoise { isotropic, diagonal };

/// x = W z + μ + ε with z ~ N(0, I) in K dimensions and ε ~ N(0, Ψ), Ψ diagonal: probabilistic PCA
/// where all its variances are one.
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 12.2 and 12.2.4
struct FactorModel {
  std::vector<double> mean;             ///< (D) μ, data units
  Matrix loadings;                      ///< (D, K) W, data units
  std::vector<double> noise_variances;  ///< (1) or (D) Ψ, data units squared, positive

  std::size_t columns() const { return mean.size(); }
  std::size_t latent() const { return loadings.cols; }
  double noise_variance(std::size_t i) const {
    return noise_variances[noise_variances.size() == 1 ? 0 : i];
  }

  /// @throws std::invalid_argument  D not in 2 … kMostColumns, K not in 1 … D − 1, sizes that do
  ///   not fit each other, values not finite, a noise variance not positive
  void check(const char* where) const;

  /// W Wᵀ + Ψ, (D, D)
  Matrix covariance() const;

  /// p(x), one Gaussian; its log_density() scores rows.
  /// @throws std::invalid_argument  noise_variances so small that it is singular
  mixture::GaussianMixture law() const;

  /// (K, D) E[z | x] = this · (x − μ): (I + Wᵀ Ψ⁻¹ W)⁻¹ Wᵀ Ψ⁻¹.
  Matrix posterior_map() const;

  /// The mean of log p(x) over the rows of which these are the moments, nats.
  /// @throws std::invalid_argument  as law(), or another number of columns
  double log_likelihood(const ColumnMoments& moments) const;
};

}  // namespace latent::latent_variable
