#include "core/mixture/draw_tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/bins.hpp"

namespace latent::mixture {

DrawTally::DrawTally(UnivariateDraws draws, double low, double high, std::size_t bins)
    : draws_(std::move(draws)),
      low_(low),
      high_(high),
      bins_per_unit_(bins_per_unit("DrawTally", low, high, bins)),
      counts_(draws_.components()),
      histogram_(draws_.components(), bins) {}

void DrawTally::advance(std::size_t count) {
  constexpr std::size_t kDraws = 512;
  check_count("DrawTally", "count", count, 0, kMostPoints);
  std::array<std::uint32_t, kDraws> components;
  std::array<double, kDraws> noise;
  const std::size_t last = histogram_.cols - 1;
  while (count > 0) {
    const std::size_t size = std::min(kDraws, count);
    draws_.fill({components.data(), size}, {noise.data(), size});
    double sum = sum_;
    for (std::size_t i = 0; i < size; ++i) sum += draws_.mean(components[i]) + noise[i];
    if (std::isnan(sum)) {
      fail("DrawTally", {"means and sigma must keep the sum of the draws a number, got ", sum});
    }
    sum_ = sum;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t k = components[i];
      const double value = draws_.mean(k) + noise[i];
      counts_[k] += 1.0;
      if (!(value >= low_ && value <= high_)) continue;
      const auto bin = static_cast<std::size_t>((value - low_) * bins_per_unit_);
      histogram_(k, std::min(bin, last)) += 1.0;
    }
    count -= size;
  }
}

}  // namespace latent::mixture
