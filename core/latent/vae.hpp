#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/data_units.hpp"
#include "core/latent/decoder.hpp"
#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/vae_shape.hpp"

namespace latent::latent_variable {

/// What an encoder makes of N points: q(z | xₙ) = N(means[n], diag variances[n]).
struct Codes {
  Matrix means;      ///< (N, K) latent units
  Matrix variances;  ///< (N, K) latent units squared

  DiagonalGaussian of(std::size_t n) const;
};

/// A variational autoencoder with a Gaussian decoder and the prior N(0, I), as training leaves it:
/// a value. Its networks are worked out in double precision, in data units.
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014)
class Vae {
 public:
  /// @param parameters  (shape.parameters())
  /// @throws std::invalid_argument  a size that does not fit, or a value that is not finite
  Vae(const VaeShape& shape, DataUnits units, std::vector<float> parameters);

  /// From what packed() gave: D, K, H, centre (D), scale, then the parameters.
  /// @throws std::invalid_argument  anything else
  static Vae unpack(std::span<const float> weights);
  std::vector<float> packed() const;

  const VaeShape& shape() const { return shape_; }

  /// @param x  (N, D) data units
  /// @throws std::invalid_argument  x has not D columns, or is not finite
  Codes encode(MatrixView x) const;

  /// f(z) in data units; a copy, which lives on without this.
  DecoderPointer decoder() const;

  /// Data units squared.
  double noise_variance() const;

 private:
  VaeShape shape_;
  DataUnits units_;
  std::vector<float> parameters_;
};

/// The limits of the log noise variance and of an encoder's log variances, nats. The first are
/// beside the data's variance.
inline constexpr double kLeastLogNoise = -14.0;
inline constexpr double kMostLogNoise = 7.0;
inline constexpr double kMostLogVariance = 27.0;

}  // namespace latent::latent_variable
