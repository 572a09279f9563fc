#pragma once

#include <cstddef>
#include <span>

#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/latent_model.hpp"
#include "core/latent/weighed_draws.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// bound_by_quadrature() estimated from draws of q.
/// @param x  (D) observation units
/// @param beta  0 … kMostBeta
/// @param count  draws, 2 … LatentModel::most_decoded()
/// @throws std::invalid_argument  as bound_by_quadrature(), or count out of its bounds
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.3
DrawnBound bound_by_draws(const LatentModel& model, std::span<const double> x,
                          const DiagonalGaussian& q, double beta, std::size_t count,
                          python::PythonRandom& random);

/// The importance-weighted bound: the mean over repetitions of log 1/L Σ p(x, z_l) / q(z_l) with
/// L draws z_l of q each. It rises with L from the evidence lower bound to log p(x).
/// @param draws  L ≥ 1
/// @param repetitions  R ≥ 2; L R at most LatentModel::most_decoded()
/// @throws std::invalid_argument  as bound_by_draws()
/// Source: Burda, Grosse & Salakhutdinov, Importance Weighted Autoencoders (2016), 3
DrawnMean importance_weighted_bound(const LatentModel& model, std::span<const double> x,
                                    const DiagonalGaussian& q, std::size_t draws,
                                    std::size_t repetitions, python::PythonRandom& random);

}  // namespace latent::latent_variable
