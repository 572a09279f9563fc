#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/column_moments.hpp"
#include "core/latent/factor_model.hpp"

namespace latent::latent_variable {

struct PcaOptions {
  std::size_t ddof = 0;  ///< the covariance is divided by N − ddof: 0 gives the maximum of the
                         ///< likelihood, 1 scikit-learn's PCA
};

/// PCA, and the probabilistic PCA of the same axes.
struct PcaFit {
  std::vector<double> eigenvalues;  ///< (D) of the covariance, descending, data units squared
  Matrix components;                ///< (K, D) unit principal axes
  FactorModel model;                ///< its one noise variance is the mean of the other eigenvalues
  double log_likelihood;            ///< mean over the rows, nats
};

/// Maximum likelihood in closed form: σ² is the mean of the D − K smallest eigenvalues and
/// W = U (Λ − σ² I)^½. (With fewer rows than columns scikit-learn's σ² is another: the mean of the
/// N − K that can be positive, which is not where the likelihood is highest.)
/// @param latent  K, 1 … D − 1
/// @throws std::invalid_argument  as ColumnMoments::check(); latent or ddof out of its bounds, or
///   latent so large that nothing is left for the noise
/// Source: Tipping & Bishop, Probabilistic principal component analysis (1999), 3.2
PcaFit pca(const ColumnMoments& moments, std::size_t latent, const PcaOptions& options = {});

}  // namespace latent::latent_variable
