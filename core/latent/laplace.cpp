#include "core/latent/laplace.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/mixture/log_density.hpp"
#include "core/mixture/modality.hpp"
#include "core/mixture/responsibilities.hpp"

namespace latent::latent_variable {

mixture::GaussianMixture laplace(const mixture::GaussianMixture& mixture) {
  const std::vector<double> peaks = mixture::peaks(mixture);
  const std::vector<double> heights =
      mixture::log_density(mixture, {peaks.data(), peaks.size(), 1});
  const auto highest = std::max_element(heights.begin(), heights.end()) - heights.begin();
  const double at = peaks[static_cast<std::size_t>(highest)];
  // (log p)'' = Σ rₖ (gₖ² − 1/σₖ²) − s² with gₖ = (μₖ − x)/σₖ²; at a peak s = Σ rₖ gₖ is 0.
  const mixture::Matrix r = mixture::responsibilities(mixture, {&at, 1, 1});
  // In units of the largest 1/σₖ², which itself may overflow.
  double narrowest = 0.0;
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    narrowest = std::max(narrowest, mixture.whitening(k)[0]);
  }
  double precision = 0.0;
  double least = 0.0;  // where two peaks merge the curvature is 0, and there is no such Gaussian
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (r(0, k) == 0.0) continue;  // its distance may be infinite
    const double ratio = mixture.whitening(k)[0] / narrowest;
    const double z = (mixture.means()(k, 0) - at) * mixture.whitening(k)[0];
    precision += r(0, k) * ratio * ratio * (1.0 - z * z);
    least += r(0, k) * 1e-4 * ratio * ratio;
  }
  const double deviation = 1.0 / narrowest / std::sqrt(std::max(precision, least));
  return mixture::GaussianMixture::univariate({1.0}, {at}, {deviation});
}

}  // namespace latent::latent_variable
