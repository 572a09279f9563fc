#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/column_moments.hpp"

namespace latent::latent_variable {

/// The optimum of a linear VAE, by directions.
struct LinearVaeOptimum {
  std::size_t active;                    ///< latent dimensions that have not collapsed
  std::vector<double> loadings_squared;  ///< (K) descending, data units squared; 0 if collapsed
  double bound;                          ///< mean over the data, nats
};

/// Where the β-weighted evidence bound of a linear decoder with noise σ² I and a linear Gaussian
/// encoder is highest, the prior being N(0, I): the bound is that of noise β σ², whose optimum is
/// that of probabilistic PCA. A direction with eigenvalue λ stays active exactly while λ > β σ²,
/// and its squared loading is λ − β σ².
/// @param eigenvalues  (D) λ of the data's covariance, in any order, each at least 0
/// @param noise_variance  σ² > 0
/// @param beta  0 … kMostLinearBeta
/// @param latent  K, 1 … D
/// @throws std::invalid_argument  anything else
/// Source: Lucas, Tucker, Grosse & Norouzi, Don't Blame the ELBO! (2019), 4
LinearVaeOptimum linear_vae_optimum(std::span<const double> eigenvalues, double noise_variance,
                                    double beta, std::size_t latent);

/// Such an optimum as a network: x̂ = W z + μ and q(z | x) = N(encoder (x − μ), diag variances).
struct LinearVae {
  std::vector<double> mean;       ///< (D) μ, data units
  Matrix w;                       ///< (D, K) W, data units
  Matrix encoder;                 ///< (K, D) per data unit
  std::vector<double> variances;  ///< (K) βσ²/λ, 1 where the dimension has collapsed
  LinearVaeOptimum optimum;
};

/// @param latent  K, 1 … D
/// @throws std::invalid_argument  as linear_vae_optimum() and ColumnMoments::check(); beta 0, for
///   which q is no density any more
LinearVae linear_vae(const ColumnMoments& moments, std::size_t latent, double noise_variance,
                     double beta);

}  // namespace latent::latent_variable
