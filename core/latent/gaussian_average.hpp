#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// The most dimensions, and the most nodes, over which gaussian_average() sums.
inline constexpr std::size_t kMostAveraged = 3;
inline constexpr std::size_t kMostNodes = 110'000;

/// E_q[g(z)] for a Gaussian q and a smooth g, by the trapezoidal rule in q's whitened coordinates:
/// its error falls exponentially with the number of nodes, which is doubled along each axis until
/// the sum stays the same within 1e-7 of itself (or of 1), and does so suddenly. As doubling
/// squares the error, the last sum is then right to about 1e-13.
/// @param q  of one component and 1 … kMostAveraged dimensions
/// @param g  values (N) at points (N, K); grows like a polynomial at most
/// @returns nothing where kMostNodes are too few
/// @throws std::invalid_argument  q is none of these
/// Source: Trefethen & Weideman, The exponentially convergent trapezoidal rule (2014)
std::optional<double> gaussian_average(const mixture::GaussianMixture& q,
                                       const std::function<std::vector<double>(MatrixView z)>& g);

}  // namespace latent::latent_variable
