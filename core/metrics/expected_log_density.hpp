#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// E_q[log p(x)]: the mean of log p over endlessly many draws from `sampler` q, p being `truth`,
/// both in one dimension. Not a distance: a q narrower than p, drawn together at p's peaks, has a
/// higher one than p itself. Trapezoidal rule over ±9 standard deviations of each component, which
/// for smooth integrands that vanish at both ends converges faster than any power of the step.
/// @returns nats per draw
/// @throws std::invalid_argument  either mixture has more than one dimension
double expected_log_density(const mixture::GaussianMixture& sampler,
                            const mixture::GaussianMixture& truth);

}  // namespace latent::metrics
