#pragma once

#include <span>
#include <vector>

namespace latent::metrics {

/// Φ(z)
double normal_cdf(double z);

/// Φ⁻¹(u), by Newton's steps on log Φ.
/// @param u  0 < u < 1, at least 1e-300
double normal_quantile(double u);

/// Of each share.
/// @throws std::invalid_argument  a share outside of 1e-300 … 1 − 2⁻⁵³
std::vector<double> normal_quantiles(std::span<const double> shares);

}  // namespace latent::metrics
