#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/diffusion/schedule.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// p_t, the law of x_t = √ᾱ x₀ + √(1−ᾱ) ε where x₀ has the law `clean`: a mixture of the same kind
/// with means √ᾱ μₖ and covariances ᾱ Σₖ + (1−ᾱ) I.
/// @param alpha_bar  0 … 1
/// @throws std::invalid_argument  alpha_bar outside that range
mixture::GaussianMixture noised(const mixture::GaussianMixture& clean, double alpha_bar);

/// x_t of points and of the noise that is added to them.
/// @param x0  (N, D) data units
/// @param epsilon  (N, D) standard normal draws
/// @returns (N, D)
/// @throws std::invalid_argument  shapes that differ, alpha_bar outside [0, 1]
Matrix noised_points(MatrixView x0, MatrixView epsilon, double alpha_bar);

/// `count` numbers of random.gauss(0, 1) for each of `columns` coordinates, row by row.
/// @param count  0 … kMostPoints
/// @returns (count, columns)
Matrix standard_normal(std::size_t count, std::size_t columns, python::PythonRandom& random);

/// The most numbers in all points of all paths: 128 MB of them.
inline constexpr std::size_t kMostPathValues = std::size_t{1} << 24U;

/// Draws from `clean` and the way each goes, step by step, into noise. In Python:
///
///     x = <mixture::sample>                    # (N, D)
///     for beta in betas:
///         for n in range(N):
///             for i in range(D):
///                 z = random.gauss(0, 1)
///                 x[n][i] = math.sqrt(1 - beta) * x[n][i] + math.sqrt(beta) * z
///
/// @param count  N, of which (T + 1) N D is at most kMostPathValues
/// @returns (T + 1) matrices (N, D), from x₀ to x_T
/// @throws std::invalid_argument  count above its bound
std::vector<Matrix> forward_paths(const mixture::GaussianMixture& clean, const Schedule& schedule,
                                  std::size_t count, python::PythonRandom& random);

}  // namespace latent::diffusion
