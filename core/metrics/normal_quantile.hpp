#pragma once

namespace latent::metrics {

/// Φ(z)
double normal_cdf(double z);

/// Φ⁻¹(u), by Newton's steps on log Φ.
/// @param u  0 < u < 1, at least 1e-300
double normal_quantile(double u);

}  // namespace latent::metrics
