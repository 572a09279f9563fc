#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/diffusion/noise_predictor.hpp"
#include "core/diffusion/standardised.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/network/adam.hpp"
#include "core/network/mlp.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// The limits of the data and of TrainingOptions, and of the steps that one call makes.
inline constexpr std::size_t kMostTrainedDimensions = 2;
inline constexpr std::size_t kMostBatch = 16384;
inline constexpr double kMostLearningRate = 1e6;
inline constexpr std::size_t kMostTrainingSteps = 10'000;

struct TrainingOptions {
  std::size_t hidden = 64;      ///< units of each hidden layer, a multiple of 16 up to 256
  std::size_t batch = 256;      ///< fresh draws in each step, 1 … kMostBatch
  double learning_rate = 2e-3;  ///< positive, at most kMostLearningRate
};

/// Trains a network to tell the noise: minimises E‖v − v_θ(x_t, t)‖² over x₀ from a mixture, t
/// uniform on 1 … T and ε from N(0, I), by Adam. That is E‖ε − ε_θ‖² with each level weighted by
/// 1 / cos² ψ (NoiseLevel), without which the guesses at x₀ from much noise would hardly be
/// learned: an error in them is a small one in ε. Every step draws anew, in Python's order:
///
///     x0 = […]                            # batch draws, as sample() makes them
///     t = [random.randrange(T) for _ in range(batch)]
///     e = [[random.gauss(0, 1) for _ in range(D)] for _ in range(batch)]
///
/// Source: Ho, Jain & Abbeel, Denoising Diffusion Probabilistic Models (2020), algorithm 1, with
/// the weights of Salimans & Ho, Progressive Distillation (2022)
class DenoiserTraining {
 public:
  /// @param clean  the law of x₀, in one or two dimensions
  /// @param alpha_bars  (T) ᾱ₁ … ᾱ_T, each in [0, 1]
  /// @param random  draws the initial parameters first
  /// @throws std::invalid_argument  anything else, or options outside their limits
  DenoiserTraining(mixture::GaussianMixture clean, std::span<const double> alpha_bars,
                   const TrainingOptions& options, const python::PythonRandom& random);

  /// One step of Adam on a new batch.
  /// @returns the batch's mean ‖v − v_θ‖² before the step
  /// @throws std::invalid_argument  the learning rate has led the parameters out of float32
  double step();

  /// So many steps.
  /// @param count  1 … kMostTrainingSteps
  /// @returns the mean of what they return
  /// @throws std::invalid_argument  count outside its bounds, or as step()
  double run(std::size_t count);

  std::size_t steps() const { return adam_.steps(); }

  /// The network with the average of the latest parameters.
  NoisePredictor predictor() const;

 private:
  void draw_batch();

  mixture::GaussianMixture clean_;
  Standardised units_;
  std::vector<NoiseLevel> levels_;  ///< (T)
  TrainingOptions options_;
  python::PythonRandom random_;
  network::Mlp mlp_;
  network::Adam adam_;
  network::Examples batch_;
  std::vector<double> noise_;    ///< (batch, D)
  std::vector<float> gradient_;  ///< of all parameters
};

}  // namespace latent::diffusion
