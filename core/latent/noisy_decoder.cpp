#include "core/latent/noisy_decoder.hpp"

#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"
#include "core/mixture/affine.hpp"

namespace latent::latent_variable {

std::vector<double> NoisyDecoder::log_likelihood(MatrixView z, std::span<const double> x) const {
  const double peak =
      -0.5 * static_cast<double>(weights.rows) * std::log(2.0 * std::numbers::pi * noise_variance);
  std::vector<double> result(z.rows, peak);
  for (std::size_t n = 0; n < z.rows; ++n) {
    for (std::size_t i = 0; i < weights.rows; ++i) {
      double gap = x[i] - bias[i];
      for (std::size_t j = 0; j < weights.cols; ++j) gap -= weights(i, j) * z(n, j);
      result[n] -= gap * gap / (2.0 * noise_variance);
    }
  }
  return result;
}

mixture::GaussianMixture NoisyDecoder::decode(const mixture::GaussianMixture& z) const {
  if (!(noise_variance > 0.0) || !std::isfinite(noise_variance)) {
    fail("decode", {"noise_variance must be positive and finite, got ", noise_variance});
  }
  check_finite("decode", "weights", weights.values);
  check_finite("decode", "bias", bias);
  return mixture::affine(z, weights, bias, noise_variance);
}

}  // namespace latent::latent_variable
