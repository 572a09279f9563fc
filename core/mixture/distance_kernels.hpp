#pragma once

#include <vector>

#include "core/mixture/block.hpp"
#include "core/mixture/covariance_kind.hpp"

namespace latent::mixture {

/// A lower triangular factor as the kernels read it: rows 2 i and 2 i + 1 entry by entry side by
/// side, zeros beside a last row that is alone.
/// @param factor  (D, D), of which the lower triangle is read
/// @returns ((D + 1) / 2, D, 2)
std::vector<double> interleaved(MatrixView factor);

/// One component as the E step needs it.
struct ComponentView {
  const double* mean;     ///< (D)
  const double* inverse;  ///< L⁻¹ / √2: full: interleaved; diagonal: (D); spherical: one number
  double log_peak;        ///< what is left of log (w N(x)) at the mean
};

/// log_peak − ½ ‖L⁻¹ (x − μ)‖² for every point of the block.
/// @param kind  full, diagonal or spherical (a tied mixture is spherical once whitened)
/// @param scratch  (D, kPanel) doubles to work in
/// @param result  (kBlock) written up to block.padded()
void log_joint_of_block(CovarianceKind kind, const Block& block, const ComponentView& component,
                        double* scratch, double* result);

/// Replaces every point x of the block by L⁻¹ (x − centre).
/// @param inverse  L⁻¹, interleaved
/// @param scratch  (D, kPanel) doubles to work in
void whiten_block(Block& block, const double* centre, const double* inverse, double* scratch);

}  // namespace latent::mixture
