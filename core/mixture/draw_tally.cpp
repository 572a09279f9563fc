#include "core/mixture/draw_tally.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/mixture/check.hpp"

namespace latent::mixture {

DrawTally::DrawTally(UnivariateDraws draws, double low, double high, std::size_t bins)
    : draws_(std::move(draws)),
      low_(low),
      high_(high),
      bins_per_unit_(static_cast<double>(bins) / (high - low)),
      counts_(draws_.components()),
      histogram_(draws_.components(), bins) {
  if (bins == 0) fail("DrawTally", "bins must be positive, got 0");
  if (!std::isfinite(low) || !std::isfinite(high) || !(low < high)) {
    fail("DrawTally",
         "low must be below high, both finite, got " + shown(low) + " and " + shown(high));
  }
}

void DrawTally::advance(std::size_t count) {
  const std::size_t last = histogram_.cols - 1;
  for (std::size_t i = 0; i < count; ++i) {
    const UnivariateDraw draw = draws_.next();
    counts_[draw.component] += 1.0;
    sum_ += draw.value;
    if (!(draw.value >= low_ && draw.value <= high_)) continue;
    const auto bin = static_cast<std::size_t>((draw.value - low_) * bins_per_unit_);
    histogram_(draw.component, std::min(bin, last)) += 1.0;
  }
}

}  // namespace latent::mixture
