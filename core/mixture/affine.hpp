#pragma once

#include <span>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The law of s x + b + √v ε, where x has the given mixture's law and ε is N(0, I). Keeps the
/// covariance kind. One step of diffusion, x_t = √ᾱ x + √(1 − ᾱ) ε, is
/// `affine(mixture, std::sqrt(alpha_bar), {}, 1.0 - alpha_bar)`.
/// @param scale  s; 0 is allowed when the noise is positive
/// @param shift  (D) b, or empty for 0
/// @param noise_variance  v ≥ 0
/// @throws std::invalid_argument  a size or a value outside these, or a singular result
GaussianMixture affine(const GaussianMixture& mixture, double scale, std::span<const double> shift,
                       double noise_variance);

/// The law of A x + b + e, where x has the given mixture's law and e is N(0, S). Kind tied stays
/// tied, every other becomes full.
/// @param a  (M, D)
/// @param shift  (M) b, or empty for 0
/// @param noise_covariance  (M, M) S, symmetric; zero is allowed when A Σₖ Aᵀ has full rank
/// @throws std::invalid_argument  a size or a value outside these, or a singular result
GaussianMixture affine(const GaussianMixture& mixture, MatrixView a, std::span<const double> shift,
                       MatrixView noise_covariance);

/// The same with S = v I.
/// @param noise_variance  v ≥ 0
GaussianMixture affine(const GaussianMixture& mixture, MatrixView a, std::span<const double> shift,
                       double noise_variance);

}  // namespace latent::mixture
