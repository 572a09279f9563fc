#pragma once

#include <cstddef>
#include <vector>

#include "core/mixture/data_moments.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/sufficient_statistics.hpp"

namespace latent::mixture {

/// What an M step did about a component that the points do not determine.
enum class Repair {
  emptied,    ///< no point belongs to it: mean and covariance stay, the weight becomes 0
  collapsed,  ///< its covariance became singular: the mean moves, the covariance stays
};

struct ComponentEvent {
  std::size_t component;  ///< index below K; of a tied covariance 0, meaning all
  Repair repair;
};

struct MStep {
  GaussianMixture mixture;
  std::vector<ComponentEvent> events;
};

/// The mixture that maximises the expected log-likelihood: weight Σr / N, mean Σrx / Σr, covariance
/// Σr (x − μ)(x − μ)ᵀ / Σr + floor · I. A component is emptied when Σr < 2.2e-15 (where
/// scikit-learn's guard against division by 0 takes over), collapsed when some variance given the
/// coordinates before it is below 1e-14 of that coordinate's own. Keeping a collapsed component's
/// covariance is still a maximisation over everything else, so the log-likelihood does not fall.
/// @param statistics  of the points under any responsibilities
/// @param all  moments of the same points, read for kind tied only: its covariance is what the
/// means
///   leave of theirs
/// @param previous  what emptied and collapsed components keep
/// @param covariance_floor  added to every variance, data units squared (reg_covar)
/// Source: Bishop, Pattern Recognition and Machine Learning (2006), 9.2.2
MStep m_step(const SufficientStatistics& statistics, const DataMoments& all,
             const GaussianMixture& previous, double covariance_floor);

/// The M step for given responsibilities, which need not come from a mixture.
/// @param x  (N, D)
/// @param responsibilities  (N, K) non-negative, rows summing to 1
/// @throws std::invalid_argument  x empty or not finite, sizes that do not fit, or a negative
///   responsibility
MStep m_step(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
             double covariance_floor);

/// The same for responsibilities that need not be kept: the source runs twice over the points.
/// @param x  (N, D) finite, N ≥ 1
MStep m_step(MatrixView x, const WeightSource& source, std::size_t components, CovarianceKind kind,
             double covariance_floor);

/// Whether subtracting the moved mean took most digits of a variance, so that the statistics should
/// be taken again about the new means.
bool scatter_lost_digits(const SufficientStatistics& statistics, CovarianceKind kind);

/// (K, D) c + Σr (x − c) / Σr; the centre itself where a component is empty.
Matrix new_means(const SufficientStatistics& statistics);

/// A mixture of equal weights at these means, each with the covariance of all points: what a fit
/// starts from when nothing better is known.
/// @param means  (K, D)
GaussianMixture broad_mixture(const DataMoments& all, Matrix means, CovarianceKind kind,
                              double covariance_floor);

}  // namespace latent::mixture
