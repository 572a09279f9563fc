#pragma once

#include <span>

#include "core/latent/linear_gaussian.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// The evidence lower bound of one x for a linear decoder, both ways: reconstruction − β
/// KL(q‖p(z)), and for β = 1 log p(x) − KL(q‖p(z|x)). Nats.
struct LinearBound {
  double bound;           ///< reconstruction − β divergence
  double reconstruction;  ///< E_q[log p(x | z)], summed over the D coordinates
  double divergence;      ///< KL(q‖p(z))
  double log_evidence;    ///< log p(x)
  double gap;             ///< KL(q‖p(z | x)): what the bound with β = 1 is too low by
};

/// The largest weight of the divergence.
inline constexpr double kMostLinearBeta = 1e6;

/// Closed form for a prior of one component. A divergence from several has none: it is integrated
/// by gaussian_average(), to about 1e-11.
/// @param x  (D) observation units
/// @param q  of one component, as many dimensions as the prior
/// @param beta  0 … kMostLinearBeta
/// @throws std::invalid_argument  anything else, as LinearGaussian::posterior(), or a prior of
///   several components that has more than kMostAveraged dimensions, or whose components are so
///   narrow beside q that the integral asks for too many nodes
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.2; Higgins et al., β-VAE
/// (2017)
LinearBound linear_bound(const mixture::GaussianMixture& prior, const LinearGaussian& decoder,
                         std::span<const double> x, const mixture::GaussianMixture& q, double beta);

}  // namespace latent::latent_variable
