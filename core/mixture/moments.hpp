#pragma once

#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// Mean and covariance of a whole mixture.
struct Moments {
  std::vector<double> mean;  ///< (D) data units
  Matrix covariance;         ///< (D, D) data units squared
};

/// E[x] = Σₖ wₖ μₖ and Cov[x] = Σₖ wₖ (Σₖ + (μₖ − E[x]) (μₖ − E[x])ᵀ).
Moments moments(const GaussianMixture& mixture);

}  // namespace latent::mixture
