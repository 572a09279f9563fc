#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/diffusion/denoiser.hpp"
#include "core/diffusion/standardised.hpp"
#include "core/network/mlp.hpp"

namespace latent::diffusion {

/// What a network that sees D coordinates and the noise level is like.
network::MlpShape noise_network(std::size_t dimension, std::size_t hidden);

/// One row of a network's inputs: x̃_t (D) and the level's embedding.
/// @param row  (D + 4) written
void write_inputs(const Standardised& units, const NoiseLevel& level, std::span<const double> xt,
                  float* row);

/// A network that sees x_t and the noise level and tells ε, and so x₀.
class NoisePredictor {
 public:
  /// @param parameters  of noise_network(units.dimension(), hidden)
  /// @throws std::invalid_argument  a size that does not fit, or a value that is not finite
  NoisePredictor(Standardised units, std::size_t hidden, std::vector<float> parameters);

  /// From what packed() gave: D, H, centre (D), deviation, then the network's parameters.
  /// @throws std::invalid_argument  anything else
  static NoisePredictor unpack(std::span<const float> weights);
  std::vector<float> packed() const;

  /// The guess at the noise in x_t.
  /// @param xt  (N, D) data units
  /// @param alpha_bar  ᾱ in [0, 1]
  /// @returns (N, D), standard deviations
  /// @throws std::invalid_argument  xt has not D columns or is not finite, or such an alpha_bar
  Matrix noise(MatrixView xt, double alpha_bar) const;

  /// The guess at x₀ that belongs to it; without a division by √ᾱ, so that it is good to ᾱ = 0.
  /// @returns (N, D), data units
  /// @throws std::invalid_argument  as noise()
  Matrix clean(MatrixView xt, double alpha_bar) const;

 private:
  Matrix turned(MatrixView xt, double alpha_bar, bool to_clean) const;

  Standardised units_;
  network::MlpShape shape_;
  std::vector<float> parameters_;
};

/// NoisePredictor::clean().
DenoiserPointer learned(NoisePredictor predictor);

}  // namespace latent::diffusion
