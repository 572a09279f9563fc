#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// What a rotation of loadings makes large.
enum class RotationCriterion {
  varimax,    ///< the variance of each factor's squared loadings, summed over the factors
  quartimax,  ///< Σ of the loadings to the fourth power
};

/// The most factors that are rotated: 100 steps of more would take seconds.
inline constexpr std::size_t kMostRotated = 32;

struct Rotation {
  Matrix loadings;  ///< (D, K) W R
  Matrix rotation;  ///< (K, K) R, orthogonal
};

/// Loadings that are easier to read and explain as much: p(x) depends on W Wᵀ only. As in
/// scikit-learn, each step takes the orthogonal part of the criterion's gradient, at most 100 times
/// and until the sum of its singular values grows by less than 1e-6 of itself.
/// @param loadings  (D, K) W, finite, D ≤ kMostColumns, K in 1 … D and at most kMostRotated
/// @throws std::invalid_argument  otherwise
/// Source: Kaiser, The varimax criterion for analytic rotation in factor analysis (1958)
Rotation rotate_loadings(const Matrix& loadings, RotationCriterion criterion);

}  // namespace latent::latent_variable
