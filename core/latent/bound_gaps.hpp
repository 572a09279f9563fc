#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/latent/best_gaussian.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/latent/decoder_marginal.hpp"
#include "core/latent/diagonal_gaussian.hpp"

namespace latent::latent_variable {

/// What an encoder's bound for one x lacks, in two parts that add up to log p(x) − its bound.
struct BoundGaps {
  EvidenceBound encoder;  ///< of the encoder's q, β = 1
  EvidenceBound best;     ///< of the best q that was found, which is no worse than the encoder's
  DiagonalGaussian best_q;

  /// What no Gaussian q can close: log p(x) − the best one's bound, nats.
  double approximation_gap() const { return best.log_evidence.value - best.bound.value; }
  /// What the encoder gives away by one network for all x, nats.
  double amortisation_gap() const { return best.bound.value - encoder.bound.value; }
};

/// The search for the best q of one x, a climb at a time: with two latent dimensions all of them
/// take a tenth of a second.
/// Source: Cremer, Li & Duvenaud, Inference Suboptimality in Variational Autoencoders (2018)
class GapSearch {
 public:
  /// @param marginal  of the model, which must stay
  /// @param x  (D) observation units
  /// @param q  the encoder's for this x
  /// @throws std::invalid_argument  as bound_by_quadrature()
  GapSearch(DecoderMarginal& marginal, std::span<const double> x, DiagonalGaussian q);

  /// Climbs from the next start; false once there is none left.
  bool advance();

  /// With the best q so far.
  BoundGaps gaps();

 private:
  DecoderMarginal& marginal_;
  std::vector<double> x_;
  DiagonalGaussian q_;
  EvidenceBound encoder_;
  std::vector<DiagonalGaussian> starts_;
  std::size_t climbed_ = 0;
  BestGaussian best_{};
};

/// The whole search at once.
BoundGaps bound_gaps(DecoderMarginal& marginal, std::span<const double> x,
                     const DiagonalGaussian& q);

}  // namespace latent::latent_variable
