#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/latent/decoder.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// The limits of a LatentModel and of what it is asked: within them no square overflows.
inline constexpr double kLeastNoise = 1e-12;
inline constexpr double kMostNoise = 1e12;
inline constexpr double kMostLatent = 1e6;  ///< of the prior's means and deviations
inline constexpr double kMostObserved = 1e9;

/// z from the prior, x = f(z) + √v ε with ε ~ N(0, I), f any decoder. Prior and decoder are the
/// caller's and must stay.
struct LatentModel {
  const mixture::GaussianMixture& prior;  ///< of K = 1 or 2 latent values
  const Decoder& decoder;                 ///< from K to D values
  double noise_variance;                  ///< v, observation units squared

  /// @throws std::invalid_argument  a prior that does not fit the decoder or has means or
  ///   deviations beyond kMostLatent or below 1/kMostLatent, noise_variance out of its limits
  void check(const char* where) const;

  /// @param x  (D)
  /// @throws std::invalid_argument  not D numbers within ±kMostObserved
  void check_observation(const char* where, std::span<const double> x) const;

  /// How many z one call may decode: some tenths of a second.
  std::size_t most_decoded() const;

  /// log p(x | z) where f(z) = x, nats: its largest value.
  double log_peak() const;

  /// log p(x | zₙ), given f(zₙ).
  /// @param decoded  (N, D)
  /// @param result  (N) nats, written
  void log_likelihood(MatrixView decoded, std::span<const double> x,
                      std::span<double> result) const;
};

}  // namespace latent::latent_variable
