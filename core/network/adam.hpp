#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent::network {

struct AdamOptions {
  double learning_rate = 2e-3;
  double beta1 = 0.9;    ///< of the running mean of the gradient
  double beta2 = 0.999;  ///< of the running mean of its square
  double epsilon = 1e-8;
};

/// Where Adam is: all that its next step depends on. Each array has P numbers.
struct AdamState {
  std::vector<float> parameters;
  std::vector<float> average;  ///< of the parameters
  std::vector<float> mean;     ///< of the gradient
  std::vector<float> square;   ///< of its square
  std::size_t steps = 0;
};

/// Adam, float32, and beside the parameters their running average, in which the noise of the single
/// steps is gone: the average over about the last tenth of all steps, however many there will be.
/// Source: Kingma & Ba, Adam (2015), algorithm 1; the average: Polyak & Juditsky (1992)
class Adam {
 public:
  /// @param parameters  (P) where they start; P is a multiple of four
  Adam(std::vector<float> parameters, const AdamOptions& options);

  /// Goes on from there.
  Adam(AdamState state, const AdamOptions& options);

  /// @param gradient  (P)
  void step(std::span<const float> gradient);

  const std::vector<float>& parameters() const { return state_.parameters; }
  const std::vector<float>& average() const { return state_.average; }
  std::size_t steps() const { return state_.steps; }
  const AdamState& state() const { return state_; }

 private:
  AdamOptions options_;
  AdamState state_;
};

}  // namespace latent::network
