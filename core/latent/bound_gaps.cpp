#include "core/latent/bound_gaps.hpp"

#include <utility>

namespace latent::latent_variable {

GapSearch::GapSearch(DecoderMarginal& marginal, std::span<const double> x, DiagonalGaussian q)
    : marginal_(marginal),
      x_(x.begin(), x.end()),
      q_(std::move(q)),
      encoder_(bound_by_quadrature(marginal, x, q_, 1.0)) {}

bool GapSearch::advance() {
  if (starts_.empty()) {
    starts_ = gaussian_starts(marginal_.posterior(x_));
    starts_.push_back(q_);
    return true;
  }
  if (climbed_ == starts_.size()) return false;
  const std::span<const DiagonalGaussian> start(&starts_[climbed_], 1);
  BestGaussian found = best_gaussian(marginal_.model(), x_, start);
  if (climbed_ == 0 || found.bound > best_.bound) best_ = std::move(found);
  return ++climbed_ < starts_.size();
}

BoundGaps GapSearch::gaps() {
  if (climbed_ == 0) return {encoder_, encoder_, q_};
  const EvidenceBound best = bound_by_quadrature(marginal_, x_, best_.q, 1.0);
  // Where the search's rule has misled it, the encoder's own is the best there is.
  if (best.bound.value < encoder_.bound.value) return {encoder_, encoder_, q_};
  return {encoder_, best, best_.q};
}

BoundGaps bound_gaps(DecoderMarginal& marginal, std::span<const double> x,
                     const DiagonalGaussian& q) {
  GapSearch search(marginal, x, q);
  while (search.advance()) {
  }
  return search.gaps();
}

}  // namespace latent::latent_variable
