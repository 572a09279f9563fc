#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// A linear VAE that need not be optimal: x̂ = W z + μ and
/// q(z | x) = N(encoder (x − μ), diag exp(log_variances)), μ being the mean of the rows.
struct LinearVaeParameters {
  Matrix w;                           ///< (D, K) W, data units
  Matrix encoder;                     ///< (K, D) per data unit
  std::vector<double> log_variances;  ///< (K)
};

/// reconstruction − β KL(q‖p(z)), the mean over the rows, with its gradient.
struct LinearVaeBound {
  double value;                  ///< nats
  LinearVaeParameters gradient;  ///< by each parameter that is free; the others are empty
};

/// Of an encoder that is learned too. No draws: rows come in by their covariance alone.
/// @param covariance  (D, D) of the rows, symmetric, data units squared
/// @param noise_variance  σ² > 0, data units squared
/// @param beta  above 0, at most kMostLinearBeta
/// @throws std::invalid_argument  sizes that do not fit each other, numbers out of their bounds
/// Source: Lucas, Tucker, Grosse & Norouzi, Don't Blame the ELBO! (2019), 4
LinearVaeBound linear_vae_bound(const Matrix& covariance, const LinearVaeParameters& at,
                                double noise_variance, double beta);

/// Of exact inference: q is the best there is for W, the posterior of the model whose noise is β
/// σ². Only W is free. The gradient is that of q held fixed, since the bound is flat in the best q.
/// @param w  (D, K) W, data units
/// @throws std::invalid_argument  as linear_vae_bound()
/// Source: Tipping & Bishop, Probabilistic principal component analysis (1999), 3.3
LinearVaeBound exact_linear_vae_bound(const Matrix& covariance, const Matrix& w,
                                      double noise_variance, double beta);

}  // namespace latent::latent_variable
