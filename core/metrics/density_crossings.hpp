#pragma once

#include <span>
#include <vector>

#include "core/metrics/component_boxes.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// Intervals that end where log p − log q passes one of the levels, so that |p − q| or min(λ p, q)
/// has no kink within. Crossings are looked for between 17 places of each interval and halved down
/// to a rounding error; two between the same two places are not seen.
/// @param p, q  in one dimension
/// @param boxes  intervals
/// @param levels  nats
std::vector<Box> split_at_crossings(const mixture::GaussianMixture& p,
                                    const mixture::GaussianMixture& q,
                                    const std::vector<Box>& boxes, std::span<const double> levels);

}  // namespace latent::metrics
