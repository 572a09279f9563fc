#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// Nodes and weights for E[g(ε)] ≈ Σ wᵢ g(εᵢ), ε ~ N(0, I).
struct HermiteRule {
  Matrix nodes;                 ///< (N, K)
  std::vector<double> weights;  ///< (N) summing to 1
};

/// The rule that is exact for polynomials up to degree 2n − 1 in each coordinate: nodes and weights
/// from the eigenvectors of the Hermite polynomials' Jacobi matrix, in K dimensions their products.
/// @param n  nodes along each axis, 1 … 64
/// @param dimension  K, 1 or 2
/// @throws std::invalid_argument  out of these bounds
/// Source: Golub & Welsch, Calculation of Gauss quadrature rules (1969)
HermiteRule gauss_hermite(std::size_t n, std::size_t dimension);

}  // namespace latent::latent_variable
