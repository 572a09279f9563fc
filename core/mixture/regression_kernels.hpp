#pragma once

#include "core/mixture/block.hpp"

namespace latent::mixture {

/// The linear maps of K components: for each and for each coordinate aᵢ and then row i of G, or
/// only Gᵢᵢ where diagonal.
struct MapTable {
  const double* values;  ///< (K, D, 1 + D), or (K, D, 2) where diagonal
  std::size_t components;
  bool diagonal;
};

/// factor · Σₖ weight (aₖ + Gₖ x) for every point x of the block.
/// @param weights  (K, kBlock) each component's weight of every point
/// @param factors  (kBlock)
/// @param sums  (2 (1 + D), kBlock) doubles to work in
/// @param result  (D, kBlock) written up to block.padded()
void map_block(const Block& block, const double* weights, const double* factors,
               const MapTable& maps, double* sums, double* result);

/// Writes columns of a block's points as rows again, without the padding.
/// @param columns  (D, kBlock)
/// @param rows  (used, D)
void store_points(const Block& block, const double* columns, double* rows);

}  // namespace latent::mixture
