#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/latent_grid.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// One function of z at the nodes of a cell.
/// @param values  (n) written
using CellFunction = std::function<void(const LatentCell& cell, std::span<double> values)>;

/// E_q[g(z)] of several functions for a Gaussian q, by adaptive quadrature: cells are cut until
/// both rules agree for each of them.
/// @param g  of the decoded z, growing like a polynomial at most
/// @returns (g) values, the error of each at most 1e-7, or 1e-13 of E|g| where that is more
/// @throws std::invalid_argument  that asks for more nodes than LatentModel::most_decoded(): names
///   noise_variance
std::vector<Nats> gaussian_expectation(const char* where, const LatentModel& model,
                                       const DiagonalGaussian& q, std::span<const CellFunction> g);

}  // namespace latent::latent_variable
