#pragma once

#include <vector>

#include "core/latent/running_mean.hpp"
#include "core/latent/vae.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// What an encoder makes use of, over N points.
struct LatentUsage {
  std::vector<double> divergence;      ///< (K) mean of KL(q(zⱼ | x)‖N(0, 1)), nats
  std::vector<double> activity;        ///< (K) variance of the posterior mean, latent units squared
  std::vector<DrawnMean> information;  ///< (K) I(x; zⱼ), nats
  DrawnMean joint_information;         ///< I(x; z)
};

/// The most points: information takes N² densities.
inline constexpr std::size_t kMostUsagePoints = 2048;

/// Information is E[log q(z | xₙ) − log q̂(z)] against the aggregated posterior q̂(z) = 1/N Σ
/// q(z | xₘ), with one z from each q(z | xₙ), K random.gauss(0, 1) for each n in turn. It is that
/// of the N points as if they were all there are, so at most log N.
/// @param codes  N = 2 … kMostUsagePoints
/// @throws std::invalid_argument  another N
/// Source: Burda et al., Importance Weighted Autoencoders (2016), 5.2 (activity); Hoffman &
/// Johnson, ELBO surgery (2016) (information)
LatentUsage latent_usage(const Codes& codes, python::PythonRandom& random);

}  // namespace latent::latent_variable
