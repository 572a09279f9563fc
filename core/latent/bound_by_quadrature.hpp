#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/gaussian_expectation.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// The largest weight of the divergence from the prior.
inline constexpr double kMostBeta = 1e6;

/// The evidence lower bound of one x, both ways: reconstruction − β KL(q‖p(z)), and for β = 1
/// log p(x) − KL(q‖p(z|x)). Nats, each with its error.
struct EvidenceBound {
  Nats reconstruction;        ///< E_q[log p(x | z)], summed over the D coordinates
  Nats prior_divergence;      ///< KL(q‖p(z))
  Nats bound;                 ///< reconstruction − β prior_divergence
  Nats log_evidence;          ///< log p(x)
  Nats posterior_divergence;  ///< KL(q‖p(z|x)): what the bound with β = 1 is too low by
};

/// The bound for a Gaussian q and a nonlinear decoder, by adaptive quadrature, a slice at a time.
class BoundByQuadrature {
 public:
  /// As bound_by_quadrature(), of the marginal, which must stay.
  BoundByQuadrature(DecoderMarginal& marginal, std::span<const double> x, DiagonalGaussian q,
                    double beta);
  BoundByQuadrature(const BoundByQuadrature&) = delete;  // its integrands hold it
  BoundByQuadrature& operator=(const BoundByQuadrature&) = delete;

  /// @returns false once all is as good as it has to be
  /// @throws std::invalid_argument  as DecoderMarginal, gaussian_expectation()
  bool advance();

  /// Once advance() has returned false.
  /// @throws std::logic_error  there is none yet
  EvidenceBound bound() const;

 private:
  /// log p(x | z), log q(z) − log p(z) and log q(z) − log p(z | x).
  std::vector<CellFunction> integrands() const;

  DecoderMarginal& marginal_;
  std::vector<double> x_;
  DiagonalGaussian q_;
  double beta_;
  std::optional<Nats> log_evidence_;
  std::optional<GaussianExpectation> expectation_;
};

/// All of it at once.
/// @param marginal  of the model; its cells stay cut
/// @param x  (D) observation units
/// @param q  of K dimensions
/// @param beta  0 … kMostBeta
/// @throws std::invalid_argument  as DecoderMarginal, DiagonalGaussian::check(), beta out of bounds
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.2; Higgins et al., β-VAE
/// (2017)
EvidenceBound bound_by_quadrature(DecoderMarginal& marginal, std::span<const double> x,
                                  const DiagonalGaussian& q, double beta);

}  // namespace latent::latent_variable
