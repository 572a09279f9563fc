#include "core/mixture/component.hpp"

#include "core/base/check_points.hpp"

namespace latent::mixture {

GaussianMixture component(const GaussianMixture& mixture, std::size_t k) {
  if (k >= mixture.components()) {
    fail("component", {"k must be below ", mixture.components(), ", got ", k});
  }
  const std::span<const double> mean = mixture.means().row(k);
  const std::size_t stride = covariance_stride(mixture.kind(), mean.size());
  const double* covariance =
      mixture.covariances().data() + covariance_index(mixture.kind(), k) * stride;
  return {{1.0},
          Matrix({mean.begin(), mean.end()}, 1, mean.size()),
          mixture.kind(),
          {covariance, covariance + stride}};
}

}  // namespace latent::mixture
