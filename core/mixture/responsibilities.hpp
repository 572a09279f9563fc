#pragma once

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/prepared_components.hpp"

namespace latent::mixture {

/// p(k | xₙ): how probable it is that each point came from each component. Made in log space, so
/// that a point far from every component still gets rows that sum to 1.
/// @param x  (N, D) data units
/// @returns (N, K), rows summing to 1; exactly 0 where wₖ is 0
/// @throws std::invalid_argument  x has not D columns, is not finite, or lies so far out (1e150
///   standard deviations) that every squared distance overflows
Matrix responsibilities(const GaussianMixture& mixture, MatrixView x);

/// The same for components that need not be a normalised mixture.
Matrix responsibilities_of(const Components& components, MatrixView x);

/// log p(k | xₙ), where the responsibilities themselves would underflow.
/// @returns (N, K) nats; −∞ where wₖ is 0
Matrix log_responsibilities(const GaussianMixture& mixture, MatrixView x);

/// The most probable component of each point; the first of equals.
/// @returns (N) indices below K
std::vector<std::size_t> predict(const GaussianMixture& mixture, MatrixView x);

}  // namespace latent::mixture
