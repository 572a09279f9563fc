#pragma once

#include "core/mixture/block.hpp"

namespace latent::mixture {

/// One component's linear map about its mean.
struct MapView {
  const double* mean;    ///< (D)
  const double* offset;  ///< (D)
  const double* gain;    ///< (D, D), or (D) where diagonal
  bool diagonal;
};

/// result += weight (offset + G (x − mean)) for every point of the block.
/// @param weights  (stride) one component's weight of every point
/// @param result  (D, stride)
void add_map(const Block& block, const double* weights, const MapView& map, double* result);

/// Writes columns of a block's points as rows again, without the padding.
/// @param columns  (D, stride)
/// @param rows  (used, D)
void store_points(const Block& block, const double* columns, double* rows);

}  // namespace latent::mixture
