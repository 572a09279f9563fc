#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/factor_analysis.hpp"
#include "core/latent/factor_model.hpp"

namespace latent::latent_variable {

/// What one call may ask for: folds times the products of N D² for the moments of each.
inline constexpr std::size_t kMostHeldOutWork = 1'000'000'000;

struct HeldOutOptions {
  FactorNoise noise = FactorNoise::isotropic;  ///< probabilistic PCA or factor analysis
  std::size_t folds = 5;                       ///< 2 … N, at most kMostHeldOutWork / (N + D) D²
  FactorAnalysisOptions fit = {};              ///< of factor analysis
};

/// log p(xₙ) of each row under the model that was fitted to the other folds; row n is in fold
/// n mod folds. Its mean tells how many latent dimensions the data bear, without a penalty.
/// @param x  (N, D) data units, rows in random order
/// @param latent  K, 1 … D − 1
/// @returns (N) nats
/// @throws std::invalid_argument  folds out of its bounds, or as pca() and fit_factor_analysis()
/// Source: Stone, Cross-validatory choice and assessment of statistical predictions (1974)
std::vector<double> held_out_scores(MatrixView x, std::size_t latent,
                                    const HeldOutOptions& options);

}  // namespace latent::latent_variable
