#pragma once

#include <cstddef>

#include "core/metrics/cubature.hpp"

namespace latent::metrics {

/// How much an integral over two mixtures may cost.
struct ComparisonBudget {
  std::size_t boxes;  ///< for boxes_of()
  CubatureOptions options;
};

/// About 30 ms: in the plane the kinks of |p − q| would use up any number of nodes.
/// @param functions  that are integrated at once
inline ComparisonBudget comparison_budget(const mixture::GaussianMixture& p,
                                          const mixture::GaussianMixture& q,
                                          std::size_t functions) {
  const std::size_t per_node = p.components() + q.components() + 8 + functions / 4;
  CubatureOptions options;
  options.most_nodes = 1'500'000 / per_node;
  options.halves_first = false;  // split_at_crossings() has seen to the kinks
  const std::size_t nodes_per_box = p.dimension() == 1 ? 15 : 225;
  if (p.dimension() == 2) options.tolerance = 1e-7;
  return {options.most_nodes / nodes_per_box / 2 + 1, options};
}

}  // namespace latent::metrics
