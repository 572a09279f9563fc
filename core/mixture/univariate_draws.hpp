#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/python/integer.hpp"
#include "core/python/random.hpp"

namespace latent::mixture {

/// One draw from a mixture in one dimension.
struct UnivariateDraw {
  std::uint32_t component;  ///< the mode that was chosen, below K
  double noise;             ///< what was added to its mean, data units
  double value;             ///< the sum
};

/// Endless draws from K normal densities of one standard deviation, the same numbers as in Python:
///
///     random.seed(seed)
///     cum_weights = list(itertools.accumulate(weights))
///     while True:
///         k = random.choices(range(len(modes)), cum_weights=cum_weights)[0]
///         z = modes[k] + random.gauss(0, sigma)
class UnivariateDraws {
 public:
  /// @param weights  (K) at least 0 with a positive sum; not divided by it, as Python does not
  /// @param means  (K) data units
  /// @param sigma  data units, at least 0
  /// @throws std::invalid_argument  anything else
  UnivariateDraws(const std::vector<double>& weights, std::vector<double> means, double sigma,
                  const python::Integer& seed);

  std::size_t components() const { return means_.size(); }

  UnivariateDraw next() {
    const std::size_t k = random_.choices(cumulative_);
    const double noise = random_.gauss(0.0, sigma_);
    return {static_cast<std::uint32_t>(k), noise, means_[k] + noise};
  }

  /// As many calls of next() as there is room for, several times faster; the noise may differ from
  /// theirs in its last bits.
  /// @param components  (N) the modes that were chosen
  /// @param noise  (N) what is to be added to their means, data units
  void fill(std::span<std::uint32_t> components, std::span<double> noise);

  double mean(std::size_t k) const { return means_[k]; }

  /// The number in [0, 1) that decides the mode of the next draw; nothing is drawn by asking.
  double next_uniform() const {
    python::PythonRandom copy = random_;
    return copy.random();
  }

 private:
  std::vector<double> cumulative_;
  std::vector<double> means_;
  double sigma_;
  python::PythonRandom random_;
};

/// The most draws of one call of draw_stages(), which looks at each on its own.
inline constexpr std::size_t kMostStages = 100'000;

/// N draws in their stages.
struct DrawStages {
  std::vector<double> uniforms;           ///< (N) the number in [0, 1) that chose the mode
  std::vector<std::uint32_t> components;  ///< (N) that mode, below K
  std::vector<double> noise;              ///< (N) what was added to its mean, data units
  std::vector<double> values;             ///< (N) the sum
};

/// The next draws.
/// @param count  N, 0 … kMostStages
/// @throws std::invalid_argument  count above its bound
DrawStages draw_stages(UnivariateDraws& draws, std::size_t count);

}  // namespace latent::mixture
