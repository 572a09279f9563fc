#pragma once

#include <span>

namespace latent::metrics {

/// The mean of independent values and its standard error, s / √N with s² divided by N − 1.
struct MeanError {
  double mean;
  double standard_error;
};

/// @param values  N ≥ 2
/// @throws std::invalid_argument  fewer values, or one that is not finite
MeanError mean_error(std::span<const double> values);

/// mean_error() of aᵢ − bᵢ: how two methods differ on the same cases. Their shared ups and downs
/// cancel, which two separate standard errors would not know.
/// @param a, b  N ≥ 2 values each, of the same cases
/// @throws std::invalid_argument  sizes that differ, or as mean_error()
MeanError paired_difference(std::span<const double> a, std::span<const double> b);

}  // namespace latent::metrics
