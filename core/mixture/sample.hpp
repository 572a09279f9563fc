#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::mixture {

/// Draws from a mixture, and where each came from.
struct Sample {
  Matrix points;                          ///< (N, D) data units
  std::vector<std::uint32_t> components;  ///< (N) indices below K
};

/// Draws `count` points: a component by weight, then noise through its Cholesky factor L. The same
/// numbers as in Python:
///
///     cumulative = list(itertools.accumulate(weights))
///     for _ in range(count):
///         k = random.choices(range(K), cum_weights=cumulative)[0]
///         e = [random.gauss(0, 1) for _ in range(D)]
///         x = [means[k][i] + sum(L[k][i][j] * e[j] for j in range(i + 1)) for i in range(D)]
///
/// @param count  0 … kMostPoints
/// @param random  moves on by these draws; a value that gauss() holds back is used and left
/// @throws std::invalid_argument  count above its bound
Sample sample(const GaussianMixture& mixture, std::size_t count, python::PythonRandom& random);

}  // namespace latent::mixture
