#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// The most dimensions of a Fréchet distance.
inline constexpr std::size_t kMostFrechetDimensions = 16;

/// ‖μ − ν‖² + tr(Σ + T − 2 (Σ T)^½), the squared Wasserstein-2 distance of N(μ, Σ) and N(ν, T), in
/// data units **squared**, as the Fréchet inception distance is reported. It is summed of squares,
/// ‖μ − ν‖² + min over rotations U of ‖A − B U‖² with A Aᵀ = Σ and B Bᵀ = T, so that equal moments
/// give 0 and never less.
/// @param first, second  (D) and (D, D), positive semidefinite
double frechet_distance(const std::vector<double>& first_mean, const Matrix& first_covariance,
                        const std::vector<double>& second_mean, const Matrix& second_covariance);

/// The same of the Gaussians that have the mixtures' moments. It sees nothing else of them: two
/// mixtures with the same mean and covariance are 0 apart however their modes lie.
/// @returns data units squared
/// @throws std::invalid_argument  as check_mixtures(), with at most kMostFrechetDimensions
/// Source: Dowson & Landau, The Fréchet Distance between Multivariate Normal Distributions (1982);
/// Heusel et al., GANs Trained by a Two Time-Scale Update Rule (2017)
double frechet_distance(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q);

/// Wasserstein-2 distance of two Gaussians in closed form: the root of frechet_distance().
/// @returns data units
/// @throws std::invalid_argument  more than one component, or as frechet_distance()
double gaussian_wasserstein(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q);

}  // namespace latent::metrics
