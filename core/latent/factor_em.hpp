#pragma once

#include <cstddef>

#include "core/latent/column_moments.hpp"
#include "core/latent/factor_model.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// No noise variance falls below this share of its column's variance.
inline constexpr double kLeastNoiseShare = 1e-12;

/// A model to start from: half of each column's variance is noise, and loadings are drawn that give
/// the other half on average.
/// @param latent  K, 1 … D − 1
/// @param random  gives D K times gauss(0, 1), row by row
/// @throws std::invalid_argument  as ColumnMoments::check(), latent out of its bounds, a column
///   that is constant
FactorModel start_factors(const ColumnMoments& moments, std::size_t latent, FactorNoise noise,
                          python::PythonRandom& random);

/// One iteration of EM, for probabilistic PCA where the model has one noise variance, else for
/// factor analysis. With β = posterior_map(): W' = S βᵀ (I − β W + β S βᵀ)⁻¹ and Ψ' the diagonal of
/// S − W' β S, or its mean. The likelihood of the rows never falls.
/// @returns the next model, with the mean of the rows
/// @throws std::invalid_argument  as ColumnMoments::check() and FactorModel::check(), a column that
///   is constant
/// Source: Rubin & Thayer, EM algorithms for ML factor analysis (1982); Tipping & Bishop
/// (1999), 3.3
FactorModel em_step(const ColumnMoments& moments, const FactorModel& model);

/// Whose columns all vary, as factors with a noise variance for each of them need.
/// @throws std::invalid_argument  names the first that does not
void check_varying_columns(const char* where, const ColumnMoments& moments);

}  // namespace latent::latent_variable
