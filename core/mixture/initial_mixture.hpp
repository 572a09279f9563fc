#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/em.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::mixture {

/// Where a fit starts.
enum class EmInit {
  kmeans,                   ///< Lloyd from k-means++; an M step from its labels
  kmeans_plus_plus,         ///< k-means++ points as means, each with the covariance of all points
  random_points,            ///< distinct points as means, each with the covariance of all points
  random_responsibilities,  ///< uniform draws, rows scaled to sum to 1; an M step from them
};

/// A mixture of K components to start EM from. The draws are Python's: random.sample(range(N), K)
/// is not used for points; each is random.randrange(N), drawn again while it was taken before.
/// Unlike scikit-learn, which starts its k-means++ and random_from_data with covariances of
/// reg_covar alone, the points start as broad as the data.
/// @param x  (N, D) within ±kFarthest, N ≥ K
/// @param components  K, 1 … kMostComponents
/// @param covariance_floor  added to every variance, data units squared; 0 … kFarthest
/// @throws std::invalid_argument  otherwise
GaussianMixture initial_mixture(MatrixView x, std::size_t components, CovarianceKind kind,
                                EmInit init, double covariance_floor, python::PythonRandom& random);

/// The mixture whose components have the points of each label: an M step from them.
/// @param x  (N, D) within ±kFarthest
/// @param labels  (N) below K
/// @param components, covariance_floor  as of initial_mixture()
/// @throws std::invalid_argument  otherwise
GaussianMixture mixture_of_labels(MatrixView x, const std::vector<std::uint32_t>& labels,
                                  std::size_t components, CovarianceKind kind,
                                  double covariance_floor);

/// Fits from `starts` initial mixtures and keeps the one whose log-likelihood is largest (n_init).
/// @param observer  called after each iteration of each start; false cancels all
/// @throws std::invalid_argument  starts < 1, or as initial_mixture() and fit_em()
EmFit fit_em(MatrixView x, std::size_t components, CovarianceKind kind, EmInit init, int starts,
             const EmOptions& options, python::PythonRandom& random,
             const EmObserver& observer = {});

}  // namespace latent::mixture
