#pragma once

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// E_q[log p(x)]: the mean log-likelihood that endlessly many draws from `sampler` would get under
/// `truth`, both in one dimension. Trapezoidal rule over ±9 standard deviations of each component,
/// which for smooth integrands that vanish at both ends converges faster than any power of the
/// step.
/// @returns nats per draw
/// @throws std::invalid_argument  either mixture has more than one dimension
double expected_log_density(const mixture::GaussianMixture& sampler,
                            const mixture::GaussianMixture& truth);

}  // namespace latent::metrics
