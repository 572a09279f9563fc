#include "core/latent/bound_gaps.hpp"

#include <utility>

namespace latent::latent_variable {

GapSearch::GapSearch(DecoderMarginal& marginal, std::span<const double> x, DiagonalGaussian q)
    : marginal_(marginal), x_(x.begin(), x.end()), q_(std::move(q)) {
  marginal_.model().check_observation("GapSearch", x_);
  q_.check("GapSearch", marginal_.model().prior.dimension());
}

const EvidenceBound& GapSearch::encoder() {
  if (!encoder_) encoder_ = bound_by_quadrature(marginal_, x_, q_, 1.0);
  return *encoder_;
}

const GridPosterior& GapSearch::posterior() {
  if (!posterior_) posterior_ = marginal_.posterior(x_);
  return *posterior_;
}

bool GapSearch::advance() {
  if (!encoder_) {
    if (!bounding_) bounding_.emplace(marginal_, x_, q_, 1.0);
    if (!bounding_->advance()) encoder_ = bounding_->bound();
    return true;
  }
  if (starts_.empty()) {
    starts_ = gaussian_starts(posterior());
    starts_.push_back(q_);
    return true;
  }
  if (climbed_ < starts_.size()) {
    const std::span<const DiagonalGaussian> start(&starts_[climbed_], 1);
    BestGaussian found = best_gaussian(marginal_.model(), x_, start);
    if (climbed_ == 0 || found.bound > best_.bound) best_ = std::move(found);
    if (++climbed_ == starts_.size()) bounding_.emplace(marginal_, x_, best_.q, 1.0);
    return true;
  }
  if (best_bound_) return false;
  if (!bounding_->advance()) best_bound_ = bounding_->bound();
  return !best_bound_;
}

BoundGaps GapSearch::gaps() {
  if (climbed_ == 0) return {encoder(), encoder(), q_};
  const EvidenceBound best =
      best_bound_ ? *best_bound_ : bound_by_quadrature(marginal_, x_, best_.q, 1.0);
  // Where the search's rule has misled it, the encoder's own is the best there is.
  if (best.bound.value < encoder().bound.value) return {encoder(), encoder(), q_};
  return {encoder(), best, best_.q};
}

BoundGaps bound_gaps(DecoderMarginal& marginal, std::span<const double> x,
                     const DiagonalGaussian& q) {
  GapSearch search(marginal, x, q);
  while (search.advance()) {
  }
  return search.gaps();
}

}  // namespace latent::latent_variable
