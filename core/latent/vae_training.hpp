#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/vae.hpp"
#include "core/latent/vae_loss.hpp"
#include "core/network/adam.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// The limits of VaeTrainingOptions and of what one call takes.
inline constexpr std::size_t kMostVaePoints = 100'000;
inline constexpr std::size_t kMostVaeBatch = 16384;
inline constexpr double kMostVaeRate = 1e6;
inline constexpr std::size_t kMostVaeSteps = 10'000;

struct VaeTrainingOptions {
  std::size_t latent = 1;        ///< K, 1 or 2
  std::size_t hidden = 64;       ///< units of each hidden layer, a multiple of 16 up to 128
  std::size_t batch = 256;       ///< points in each step, 1 … kMostVaeBatch
  double learning_rate = 2e-3;   ///< positive, at most kMostVaeRate
  double noise_variance = 0.05;  ///< where it starts, or stays; data units squared
  VaeObjective objective;
};

/// Trains a variational autoencoder by Adam on batches drawn with replacement. The draws are
/// Python's, in this order:
///
///     [gauss(0, 1 / sqrt(n)) …]                      # the networks, as initial_parameters(),
///                                                    # then the weights into means and into x
///     n = [random.randrange(N) for _ in range(batch)]                            # each step
///     e = [[random.gauss(0, 1) for _ in range(K)] for _ in range(batch)]
///
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), algorithm 1
class VaeTraining {
 public:
  /// @param data  (N, D), data units, at most kMostVaePoints
  /// @param random  draws the initial parameters first
  /// @throws std::invalid_argument  data as DataUnits::of(); options outside their limits
  VaeTraining(MatrixView data, const VaeTrainingOptions& options,
              const python::PythonRandom& random);

  /// Goes on from a state() of a training with the same data and options: the same steps as if it
  /// had never stopped.
  /// @throws std::invalid_argument  state of another size, or with values that none has
  VaeTraining(MatrixView data, const VaeTrainingOptions& options, std::span<const double> state);

  /// So many steps.
  /// @param count  1 … kMostVaeSteps
  /// @returns means over the steps of what each batch gave before its step; data units
  /// @throws std::invalid_argument  count outside its bounds, or the learning rate has led the
  ///   parameters out of float32
  VaeLoss advance(std::size_t count);

  std::size_t steps() const { return adam_.steps(); }

  /// With the average of the latest parameters.
  /// @throws std::invalid_argument  the learning rate has led them out of float32
  Vae vae() const;

  /// Steps, parameters, their average, the gradient's mean and square, the generator's state.
  /// @throws std::invalid_argument  as vae()
  std::vector<double> state() const;

 private:
  VaeLoss step();
  void check_finite() const;

  VaeShape shape_;
  VaeTrainingOptions options_;
  DataUnits units_;
  std::vector<float> data_;  ///< (N, D) standardised
  python::PythonRandom random_;
  network::Adam adam_;
  VaePass pass_;
  std::vector<float> x_;        ///< (batch, D)
  std::vector<double> normal_;  ///< (batch, K)
  std::vector<float> epsilon_;  ///< (batch, K)
  std::vector<float> gradient_;
};

}  // namespace latent::latent_variable
