#pragma once

#include <cstddef>

#include "core/network/mlp.hpp"

namespace latent::latent_variable {

/// The sizes of a variational autoencoder and where its parameters stand in one array: the encoder
/// (D-H-H-2K: means, then log variances), the decoder (K-H-H-D), the log of the noise variance (and
/// three unused zeros), the last in standardised units.
struct VaeShape {
  std::size_t observed;  ///< D, 1 … 8
  std::size_t latent;    ///< K, 1 or 2
  std::size_t hidden;    ///< H, units of each hidden layer, a multiple of 16 up to 128

  network::MlpShape encoder() const { return {observed, hidden, 2 * latent}; }
  network::MlpShape decoder() const { return {latent, hidden, observed}; }
  std::size_t decoder_place() const { return encoder().parameters(); }
  std::size_t noise_place() const { return decoder_place() + decoder().parameters(); }
  std::size_t parameters() const { return noise_place() + 4; }

  /// @throws std::invalid_argument  a size outside its limits
  void check(const char* where) const;
};

}  // namespace latent::latent_variable
