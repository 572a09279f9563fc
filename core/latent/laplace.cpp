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
  const Matrix r = mixture::responsibilities(mixture, {&at, 1, 1});
  double precision = 0.0;
  double least = 0.0;  // where two peaks merge the curvature is 0, and there is no such Gaussian
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (r(0, k) == 0.0) continue;  // its distance may be infinite
    const double variance = mixture.covariance_of(k).values[0];
    const double slope = (mixture.means()(k, 0) - at) / variance;
    precision += r(0, k) * (1.0 / variance - slope * slope);
    least += r(0, k) * 1e-4 / variance;
  }
  return mixture::GaussianMixture::univariate({1.0}, {at},
                                              {1.0 / std::sqrt(std::max(precision, least))});
}

}  // namespace latent::latent_variable
