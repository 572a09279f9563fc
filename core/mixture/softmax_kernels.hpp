#pragma once

#include "core/mixture/block.hpp"

namespace latent::mixture {

/// What the points of a block add to the totals of a pass.
struct BlockTotals {
  double log_likelihood = 0.0;  ///< Σₙ log Σₖ exp(log_joint)
  double entropy = 0.0;         ///< −Σₙ Σₖ r log r, nats
};

/// Turns a block's log-joints into responsibilities, in place. The padding gets 0.
/// @param with_entropy  whether to compute the entropy too, which costs as much again
/// @param log_joint  (K, kBlock)
/// @param scratch  (3, kBlock) doubles to work in
BlockTotals softmax_of_block(const Block& block, std::size_t components, bool with_entropy,
                             double* log_joint, double* scratch);

/// Turns a block's log-joints into odds exp(log_joint − largest), in place: responsibilities times
/// their sum, in less time. Where a point has no density the result is NaN.
/// @param log_joint  (K, kBlock)
/// @param inverse_sums  (kBlock) one over each point's sum of odds
/// @param scratch  (kBlock) doubles to work in
/// @returns whether every point has a finite log-density
bool odds_of_block(const Block& block, std::size_t components, double* log_joint,
                   double* inverse_sums, double* scratch);

}  // namespace latent::mixture
