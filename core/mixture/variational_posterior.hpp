#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/sufficient_statistics.hpp"

namespace latent::mixture {

/// The prior of the weights.
enum class WeightPrior {
  dirichlet_distribution,  ///< symmetric, concentration γ for each of the K components
  dirichlet_process,       ///< stick-breaking, concentration γ, cut off after K components
};

/// The priors of a variational mixture, with the meaning of scikit-learn's BayesianGaussianMixture.
struct VariationalPrior {
  WeightPrior weights;
  double weight_concentration;     ///< γ > 0; small values switch components off
  double mean_precision;           ///< β₀ > 0: the prior mean counts as this many points
  std::vector<double> mean;        ///< (D) m₀, data units
  double degrees_of_freedom;       ///< ν₀ > D − 1 of the Wishart prior
  std::vector<double> covariance;  ///< one covariance in the kind's shape (W₀⁻¹), data units
                                   ///< squared; may be singular, as that of points on a line
};

/// scikit-learn's defaults: γ = 1 / K, β₀ = 1, m₀ the mean of x, ν₀ = D, and the covariance of x
/// (divided by N − 1).
/// @param x  (N, D) finite, N ≥ 2
/// @throws std::invalid_argument  otherwise, or K = 0
VariationalPrior default_prior(MatrixView x, std::size_t components, CovarianceKind kind,
                               WeightPrior weights);

/// @throws std::invalid_argument  a value out of its range; names it
void check_prior(const char* where, const VariationalPrior& prior, CovarianceKind kind,
                 std::size_t dimension);

/// The posterior q: Dirichlet (or stick-breaking Beta) over the weights, Gauss–Wishart over means
/// and precisions.
struct VariationalPosterior {
  CovarianceKind kind;
  WeightPrior weights;
  std::vector<double> concentration;       ///< (K) Dirichlet parameters, or the Betas' first ones
  std::vector<double> concentration_rest;  ///< (K) the Betas' second ones; empty for Dirichlet
  std::vector<double> mean_precision;      ///< (K) βₖ
  Matrix means;                            ///< (K, D) mₖ, data units
  std::vector<double> degrees_of_freedom;  ///< (K) νₖ; one number for tied
  std::vector<double> covariances;         ///< kind's shape, Wₖ⁻¹ / νₖ, data units squared
  std::vector<double> inverse_factors;     ///< L⁻¹ of these
};

/// The posterior given the expected statistics: the M step.
/// @param statistics  of all points; for kind tied with full scatter
/// @param covariance_floor  added to the variances of the data (reg_covar), data units squared
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 10.2.1; Blei & Jordan (2006)
VariationalPosterior variational_m_step(const SufficientStatistics& statistics,
                                        const VariationalPrior& prior, CovarianceKind kind,
                                        double covariance_floor);

/// E[log πₖ] under q (K).
std::vector<double> expected_log_weights(const VariationalPosterior& posterior);

/// ½ log of the determinant of the expected precision νₖ Wₖ; k is 0 for tied.
double log_determinant(const VariationalPosterior& posterior, std::size_t k);

/// The lower bound of the evidence without its constants, as scikit-learn counts it.
/// @param entropy  −Σ r log r of the E step before, nats
double lower_bound(const VariationalPosterior& posterior, double entropy);

/// The mixture of expected weights, means and covariances (weights_, means_, covariances_).
GaussianMixture mixture_of(const VariationalPosterior& posterior);

/// How many components are in use: exp of the entropy of the weights, between 1 and K.
double effective_components(const std::vector<double>& weights);

}  // namespace latent::mixture
