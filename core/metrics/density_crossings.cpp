#include "core/metrics/density_crossings.hpp"

#include <algorithm>
#include <cmath>

#include "core/mixture/log_density.hpp"

namespace latent::metrics {
namespace {

std::vector<double> log_ratio(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q,
                              std::vector<double> x) {
  const std::size_t count = x.size();
  const Matrix nodes(std::move(x), count, 1);
  auto ratio = mixture::log_density(p, nodes);
  const auto log_q = mixture::log_density(q, nodes);
  for (std::size_t n = 0; n < count; ++n) ratio[n] -= log_q[n];
  return ratio;
}

/// Between low and high log p − log q passes a level.
struct Bracket {
  double low;
  double high;
  double level;
  bool rises;
  std::size_t box;
};

std::vector<Bracket> brackets_of(const mixture::GaussianMixture& p,
                                 const mixture::GaussianMixture& q, const std::vector<Box>& boxes,
                                 std::span<const double> levels) {
  constexpr std::size_t kPlaces = 17;
  std::vector<double> x;
  for (const Box& box : boxes) {
    for (std::size_t i = 0; i < kPlaces; ++i) {
      x.push_back(box.centre[0] + box.half[0] * (static_cast<double>(i) / 8.0 - 1.0));
    }
  }
  const auto ratio = log_ratio(p, q, x);
  std::vector<Bracket> result;
  for (std::size_t n = 0; n + 1 < x.size(); ++n) {
    if (n % kPlaces == kPlaces - 1) continue;
    for (const double level : levels) {
      const bool before = ratio[n] < level;
      const bool after = ratio[n + 1] < level;
      if (before != after) result.push_back({x[n], x[n + 1], level, before, n / kPlaces});
    }
  }
  return result;
}

}  // namespace

std::vector<Box> split_at_crossings(const mixture::GaussianMixture& p,
                                    const mixture::GaussianMixture& q,
                                    const std::vector<Box>& boxes, std::span<const double> levels) {
  auto brackets = brackets_of(p, q, boxes, levels);
  for (int step = 0; step < 48 && !brackets.empty(); ++step) {
    std::vector<double> middles;
    for (const Bracket& each : brackets) {
      middles.push_back(each.low + 0.5 * (each.high - each.low));
    }
    const auto ratio = log_ratio(p, q, middles);
    for (std::size_t i = 0; i < brackets.size(); ++i) {
      const bool is_before = (ratio[i] < brackets[i].level) == brackets[i].rises;
      (is_before ? brackets[i].low : brackets[i].high) = middles[i];
    }
  }
  std::vector<std::vector<double>> edges(boxes.size());
  for (const Bracket& each : brackets) edges[each.box].push_back(each.low);
  std::vector<Box> result;
  for (std::size_t b = 0; b < boxes.size(); ++b) {
    std::sort(edges[b].begin(), edges[b].end());
    double from = boxes[b].centre[0] - boxes[b].half[0];
    edges[b].push_back(boxes[b].centre[0] + boxes[b].half[0]);
    for (const double to : edges[b]) {
      const double half = 0.5 * (to - from);
      if (half > 0.0) result.push_back({{from + half, 0.0}, {half, 1.0}});
      from = to;
    }
  }
  return result;
}

}  // namespace latent::metrics
