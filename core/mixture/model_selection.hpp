#pragma once

#include <cstddef>

#include "core/mixture/covariance_kind.hpp"

namespace latent::mixture {

/// Free parameters of a mixture: K − 1 weights, K D coordinates of means, and the covariances'
/// distinct numbers.
std::size_t parameter_count(CovarianceKind kind, std::size_t components, std::size_t dimension);

/// Akaike's criterion, 2 P − 2 log L; smaller is better.
/// @param log_likelihood  log L of all points, nats
double aic(double log_likelihood, std::size_t parameters);

/// Schwarz's criterion, P log N − 2 log L; smaller is better.
/// @param points  N ≥ 1
/// @throws std::invalid_argument  N is 0
double bic(double log_likelihood, std::size_t parameters, std::size_t points);

}  // namespace latent::mixture
