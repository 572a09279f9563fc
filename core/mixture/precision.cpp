#include "core/mixture/precision.hpp"

namespace latent::mixture {

Matrix precision_of(const GaussianMixture& mixture, std::size_t k) {
  const std::size_t d = mixture.dimension();
  const std::span<const double> inverse = mixture.whitening(k);
  Matrix result(d, d);
  for (std::size_t i = 0; i < d; ++i) {
    if (!is_matrix_kind(mixture.kind())) {
      const double value = inverse[variance_index(mixture.kind(), i, d)];
      result(i, i) = value * value;
      continue;
    }
    for (std::size_t j = 0; j <= i; ++j) {
      double value = 0.0;
      for (std::size_t l = i; l < d; ++l) value += inverse[l * d + i] * inverse[l * d + j];
      result(i, j) = result(j, i) = value;
    }
  }
  return result;
}

}  // namespace latent::mixture
