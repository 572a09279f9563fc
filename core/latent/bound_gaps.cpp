#include "core/latent/bound_gaps.hpp"

#include "core/latent/best_gaussian.hpp"

namespace latent::latent_variable {

BoundGaps bound_gaps(DecoderMarginal& marginal, std::span<const double> x,
                     const DiagonalGaussian& q) {
  const EvidenceBound encoder = bound_by_quadrature(marginal, x, q, 1.0);
  std::vector<DiagonalGaussian> starts = gaussian_starts(marginal.posterior(x));
  starts.push_back(q);
  const DiagonalGaussian found = best_gaussian(marginal.model(), x, starts).q;
  const EvidenceBound best = bound_by_quadrature(marginal, x, found, 1.0);
  // Where the search's rule has misled it, the encoder's own is the best there is.
  if (best.bound.value < encoder.bound.value) return {encoder, encoder, q};
  return {encoder, best, found};
}

}  // namespace latent::latent_variable
