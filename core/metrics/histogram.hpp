#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent::metrics {

/// Counts of x in `bins` equal intervals of [low, high]; each holds its lower edge, the last one
/// both, up to rounding of the edge itself. Values outside are left out.
/// @returns `bins` counts
/// @throws std::invalid_argument  as bins_per_unit()
std::vector<double> histogram(std::span<const double> x, double low, double high, std::size_t bins);

}  // namespace latent::metrics
