#include "core/mixture/univariate_draws.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/python/box_muller.hpp"

namespace latent::mixture {

UnivariateDraws::UnivariateDraws(const std::vector<double>& weights, std::vector<double> means,
                                 double sigma, const python::Integer& seed)
    : cumulative_(weights.size()), means_(std::move(means)), sigma_(sigma), random_(seed) {
  const char* where = "UnivariateDraws";
  if (weights.size() != means_.size()) {
    fail(where, {"weights and means must have the same length, got ", weights.size(), " and ",
                 means_.size()});
  }
  check_finite(where, "weights", weights);
  check_finite(where, "means", means_);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] < 0.0) {
      fail(where, {"weights[", k, "] must be at least 0, got ", weights[k]});
    }
  }
  if (!std::isfinite(sigma) || sigma < 0.0) {
    fail(where, {"sigma must be at least 0 and finite, got ", sigma});
  }
  std::partial_sum(weights.begin(), weights.end(), cumulative_.begin());
  if (cumulative_.empty() || !(cumulative_.back() > 0.0) || !std::isfinite(cumulative_.back())) {
    fail(where, {"weights must have a positive, finite sum"});
  }
}

void UnivariateDraws::fill(std::span<std::uint32_t> components, std::span<double> noise) {
  constexpr std::size_t kPairs = 256;
  std::array<double, kPairs> u;
  std::array<double, kPairs> v;
  std::array<double, kPairs> cosines;
  std::array<double, kPairs> sines;
  const std::size_t count = std::min(components.size(), noise.size());
  std::size_t i = 0;
  const auto choose = [&] { return static_cast<std::uint32_t>(random_.choices(cumulative_)); };
  if (count > 0) {
    if (const auto held_back = random_.take_held_back()) {
      components[i] = choose();
      noise[i++] = *held_back * sigma_;
    }
  }
  while (count - i >= 2) {
    // gauss() takes two uniform numbers at every second draw, between the choices of two modes.
    const std::size_t pairs = std::min(kPairs, (count - i) / 2);
    for (std::size_t p = 0; p < pairs; ++p) {
      components[i + 2 * p] = choose();
      u[p] = random_.random();
      v[p] = random_.random();
      components[i + 2 * p + 1] = choose();
    }
    python::box_muller({u.data(), pairs}, {v.data(), pairs}, {cosines.data(), pairs},
                       {sines.data(), pairs});
    for (std::size_t p = 0; p < pairs; ++p) {
      noise[i++] = cosines[p] * sigma_;
      noise[i++] = sines[p] * sigma_;
    }
  }
  if (i < count) {
    const UnivariateDraw draw = next();
    components[i] = draw.component;
    noise[i] = draw.noise;
  }
}

DrawStages draw_stages(UnivariateDraws& draws, std::size_t count) {
  check_count("draw_stages", "count", count, 0, kMostStages);
  DrawStages stages;
  for (std::size_t i = 0; i < count; ++i) {
    stages.uniforms.push_back(draws.next_uniform());
    const UnivariateDraw draw = draws.next();
    stages.components.push_back(draw.component);
    stages.noise.push_back(draw.noise);
    stages.values.push_back(draw.value);
  }
  return stages;
}

}  // namespace latent::mixture
