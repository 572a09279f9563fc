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

/// Adam, float32, and beside the parameters their running average, in which the noise of the single
/// steps is gone: the average over about the last tenth of all steps, however many there will be.
/// Source: Kingma & Ba, Adam (2015), algorithm 1; the average: Polyak & Juditsky (1992)
class Adam {
 public:
  /// @param parameters  (P) where they start; P is a multiple of four
  Adam(std::vector<float> parameters, const AdamOptions& options);

  /// @param gradient  (P)
  void step(std::span<const float> gradient);

  const std::vector<float>& parameters() const { return parameters_; }
  const std::vector<float>& average() const { return average_; }
  std::size_t steps() const { return steps_; }

 private:
  AdamOptions options_;
  std::vector<float> parameters_;
  std::vector<float> average_;
  std::vector<float> mean_;    ///< of the gradient
  std::vector<float> square_;  ///< of its square
  std::size_t steps_ = 0;
};

}  // namespace latent::network
