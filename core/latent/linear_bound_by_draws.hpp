#pragma once

#include <cstddef>
#include <span>

#include "core/latent/linear_gaussian.hpp"
#include "core/latent/weighed_draws.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// The most z that one call draws: some tens of milliseconds.
inline constexpr std::size_t kMostWeighed = 100'000;

/// linear_bound() estimated from draws of q.
/// @param x  (D) observation units
/// @param q  of one component, or a mixture
/// @param beta  0 … kMostLinearBeta
/// @param count  draws, 2 … kMostWeighed
/// @param random  moves on as by sample(q, count)
/// @throws std::invalid_argument  anything else, or q so far out that log p(x, z) is no double
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.3
DrawnBound linear_bound_by_draws(const mixture::GaussianMixture& prior,
                                 const LinearGaussian& decoder, std::span<const double> x,
                                 const mixture::GaussianMixture& q, double beta, std::size_t count,
                                 python::PythonRandom& random);

/// The importance-weighted bound: the mean over repetitions of log 1/L Σ p(x, z_l) / q(z_l) with L
/// draws z_l of q each. On average it rises with L, from the evidence lower bound to log p(x).
/// @param draws  L ≥ 1
/// @param repetitions  R ≥ 2; L R at most kMostWeighed
/// @throws std::invalid_argument  as linear_bound_by_draws()
/// Source: Burda, Grosse & Salakhutdinov, Importance Weighted Autoencoders (2016), 3
DrawnMean importance_weighted_linear_bound(const mixture::GaussianMixture& prior,
                                           const LinearGaussian& decoder, std::span<const double> x,
                                           const mixture::GaussianMixture& q, std::size_t draws,
                                           std::size_t repetitions, python::PythonRandom& random);

}  // namespace latent::latent_variable
