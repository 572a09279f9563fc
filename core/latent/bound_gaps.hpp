#pragma once

#include <cstddef>
#include <optional>
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

/// p(z | x) of one x and the search for the best q, a slice of an integral or a climb at a time:
/// with two latent dimensions all of it takes a fifth of a second.
/// Source: Cremer, Li & Duvenaud, Inference Suboptimality in Variational Autoencoders (2018)
class GapSearch {
 public:
  /// @param marginal  of the model, which must stay
  /// @param x  (D) observation units
  /// @param q  the encoder's for this x
  /// @throws std::invalid_argument  x or q not of the model's dimensions, or out of their bounds
  GapSearch(DecoderMarginal& marginal, std::span<const double> x, DiagonalGaussian q);

  /// A slice of the encoder's bound, then a climb from each start, then a slice of the best bound.
  /// @returns false once there is nothing left
  /// @throws std::invalid_argument  as DecoderMarginal, gaussian_expectation()
  bool advance();

  /// With the best q so far; before the end, its bound is worked out at once.
  /// @throws std::invalid_argument  as advance()
  BoundGaps gaps();

  /// @throws std::invalid_argument  as DecoderMarginal
  const GridPosterior& posterior();

 private:
  const EvidenceBound& encoder();

  DecoderMarginal& marginal_;
  std::vector<double> x_;
  DiagonalGaussian q_;
  std::optional<BoundByQuadrature> bounding_;  ///< of the encoder's q, then of the best
  std::optional<EvidenceBound> encoder_;
  std::optional<GridPosterior> posterior_;
  std::vector<DiagonalGaussian> starts_;
  std::size_t climbed_ = 0;
  BestGaussian best_{};
  std::optional<EvidenceBound> best_bound_;
};

/// The whole search at once.
BoundGaps bound_gaps(DecoderMarginal& marginal, std::span<const double> x,
                     const DiagonalGaussian& q);

}  // namespace latent::latent_variable
