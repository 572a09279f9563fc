#include "core/latent/noisy_decoder.hpp"

#include <cmath>
#include <numbers>

#include "core/mixture/affine.hpp"
#include "core/mixture/check.hpp"

namespace latent::latent_variable {

std::vector<double> NoisyDecoder::log_likelihood(mixture::MatrixView z,
                                                 std::span<const double> x) const {
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

mixture::GaussianMixture joint(const mixture::GaussianMixture& prior, const NoisyDecoder& decoder) {
  const auto& [a, b, v] = decoder;
  const std::size_t d = prior.dimension();
  if (!(v > 0.0) || !std::isfinite(v)) {
    mixture::fail("joint", "noise_variance must be positive, got " + mixture::shown(v));
  }
  if (a.cols != d || b.size() != a.rows) {
    mixture::fail("joint", "weights must be (M, D) and bias (M)");
  }
  const std::size_t size = d + a.rows;
  mixture::Matrix both(size, d);
  mixture::Matrix noise(size, size);
  std::vector<double> shift(size);
  for (std::size_t j = 0; j < d; ++j) both(j, j) = 1.0;
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < d; ++j) both(d + i, j) = a(i, j);
    shift[d + i] = b[i];
    noise(d + i, d + i) = v;
  }
  return mixture::affine(prior, both, shift, noise);
}

}  // namespace latent::latent_variable
