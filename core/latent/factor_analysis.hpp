#pragma once

#include <cstddef>
#include <vector>

#include "core/latent/column_moments.hpp"
#include "core/latent/factor_model.hpp"

namespace latent::latent_variable {

/// scikit-learn's tol and max_iter, with its defaults.
struct FactorAnalysisOptions {
  double tolerance = 1e-2;  ///< converged when the log-likelihood, summed over the rows, gains
                            ///< less, nats; where a column varies 1e6 times as much as its
                            ///< noise, rounding moves the sum by about 1e-8
  std::size_t max_iterations = 1000;  ///< 1 … kMostFactorWork / D³
};

/// What one fit may ask for: iterations times the cube of the columns, some seconds if it never
/// converges.
inline constexpr std::size_t kMostFactorWork = 1'000'000'000;

/// One iteration of factor analysis.
struct FactorAnalysisStep {
  FactorModel model;      ///< the loadings that are best for the noise variances, with those
  double log_likelihood;  ///< of this model, mean over the rows, nats
  std::vector<double> next_noise_variances;  ///< (D) what these loadings leave unexplained
};

struct FactorAnalysisFit {
  FactorModel model;
  std::vector<double> log_likelihoods;  ///< of each iteration, mean over the rows, nats
  double log_likelihood;                ///< of the model
  bool converged;
};

/// The loadings that are best for given noise variances, in closed form: the leading K axes of
/// Ψ^−½ S Ψ^−½ whose eigenvalues s exceed 1, each √(s − 1) long, scaled back by Ψ^½. Then
/// Ψ' = diag(S − W Wᵀ), an EM step in Ψ: the likelihood never falls. Works on the moments alone.
/// @param noise_variances  (D) Ψ, positive
/// @param latent  K, 1 … D − 1
/// @throws std::invalid_argument  as ColumnMoments::check(), a column that is constant, anything
/// out
///   of its bounds
/// Source: Barber, Bayesian Reasoning and Machine Learning (2012), 21.1.1 and 21.2.1
FactorAnalysisStep factor_analysis_step(const ColumnMoments& moments,
                                        std::vector<double> noise_variances, std::size_t latent);

/// Maximum likelihood from noise variances of 1 on, as scikit-learn's FactorAnalysis.
/// @throws std::invalid_argument  as factor_analysis_step(), an option out of its range
FactorAnalysisFit fit_factor_analysis(const ColumnMoments& moments, std::size_t latent,
                                      const FactorAnalysisOptions& options = {});

}  // namespace latent::latent_variable
