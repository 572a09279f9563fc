#include "core/mixture/convolved.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "core/mixture/affine.hpp"

namespace latent::mixture {

GaussianMixture convolved(const GaussianMixture& mixture, double noise_variance) {
  if (!(noise_variance >= 0.0) || !std::isfinite(noise_variance)) {
    fail("convolved", {"noise_variance must be finite and at least 0, got ", noise_variance});
  }
  return affine(mixture, 1.0, {}, noise_variance);
}

}  // namespace latent::mixture
