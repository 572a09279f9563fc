#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/latent/bound_by_draws.hpp"
#include "core/latent/vae.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// The bound of a variational autoencoder over points, training data or held out: means over them,
/// nats per point in data units. The standard errors are those of the points with their draws.
/// @param x  (N, D) data units, N ≥ 2
/// @param beta  0 … kMostBeta
/// @param draws  of z for each point, 1 …; N draws at most LatentModel::most_decoded()
/// @throws std::invalid_argument  anything else
DrawnBound vae_bound(const Vae& vae, MatrixView x, double beta, std::size_t draws,
                     python::PythonRandom& random);

}  // namespace latent::latent_variable
