#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// How many points fall to each mode of a mixture, and how many draws come from each. Where modes
/// overlap the two differ for true draws too: some lie nearer to another mode than to their own.
struct Occupancy {
  std::vector<double> counts;           ///< (K) points whose most probable component is k
  std::vector<double> expected;         ///< (K) N wₖ draws of component k
  std::vector<double> standard_errors;  ///< (K) √(N wₖ (1 − wₖ)) of a binomial count
};

/// @param points  (N, D) data units
/// @throws std::invalid_argument  points has not D columns or is not finite
Occupancy occupancy(const mixture::GaussianMixture& mixture, MatrixView points);

}  // namespace latent::metrics
