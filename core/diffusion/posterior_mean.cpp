#include "core/diffusion/posterior_mean.hpp"

#include <cmath>

#include "core/diffusion/forward.hpp"
#include "core/mixture/precision.hpp"

namespace latent::diffusion {

using mixture::GaussianMixture;

Matrix shrinkage(const GaussianMixture& clean, const GaussianMixture& noised, std::size_t k) {
  const Matrix covariance = clean.covariance_of(k);
  const Matrix precision = mixture::precision_of(noised, k);
  const std::size_t d = clean.dimension();
  Matrix result(d, d);
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double value = 0.0;
      for (std::size_t l = 0; l < d; ++l) value += covariance(i, l) * precision(l, j);
      result(i, j) = result(j, i) = value;
    }
  }
  return result;
}

mixture::ComponentMaps posterior_maps(const GaussianMixture& clean, const GaussianMixture& noised,
                                      double alpha_bar) {
  mixture::ComponentMaps maps{clean.means(), !is_matrix_kind(clean.kind()), {}};
  for (std::size_t k = 0; k < clean.components(); ++k) {
    maps.append_gain(shrinkage(clean, noised, k), std::sqrt(alpha_bar));
  }
  return maps;
}

Matrix posterior_mean(const GaussianMixture& clean, double alpha_bar, MatrixView xt) {
  const GaussianMixture noised = diffusion::noised(clean, alpha_bar);
  return mixture::regression(noised, posterior_maps(clean, noised, alpha_bar), xt);
}

}  // namespace latent::diffusion
