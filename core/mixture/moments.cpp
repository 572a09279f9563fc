#include "core/mixture/moments.hpp"

namespace latent::mixture {

Moments moments(const GaussianMixture& mixture) {
  const std::size_t d = mixture.dimension();
  Moments result{std::vector<double>(d, 0.0), Matrix(d, d)};
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    for (std::size_t i = 0; i < d; ++i) {
      result.mean[i] += mixture.weights()[k] * mixture.means()(k, i);
    }
  }
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    const Matrix covariance = mixture.covariance_of(k);
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = 0; j < d; ++j) {
        result.covariance(i, j) +=
            mixture.weights()[k] *
            (covariance(i, j) +
             (mixture.means()(k, i) - result.mean[i]) * (mixture.means()(k, j) - result.mean[j]));
      }
    }
  }
  return result;
}

}  // namespace latent::mixture
