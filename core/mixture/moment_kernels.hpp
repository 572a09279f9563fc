#pragma once

#include "core/mixture/block.hpp"
#include "core/mixture/covariance_kind.hpp"

namespace latent::mixture {

/// Where one component's moments of a pass are summed up.
struct ComponentSums {
  double* mass;    ///< Σ r
  double* offset;  ///< (D) Σ r (x − c)
  double* scatter;  ///< full: (D, D) lower triangle of Σ r (x − c)(x − c)ᵀ; diagonal: (D) Σ r
                    ///< (x − c)²; spherical: Σ r ‖x − c‖²; tied: not touched
};

/// Adds a block's weighted moments to the sums.
/// @param weights  (kBlock) one component's weight r ≥ 0 of every point; 0 in the padding
/// @param centre  (D) c, near the new mean so that no digits are lost
/// @param scratch  (D + 1, kBlock) doubles to work in
void add_moments(CovarianceKind kind, const Block& block, const double* weights,
                 const double* centre, double* scratch, const ComponentSums& sums);

}  // namespace latent::mixture
