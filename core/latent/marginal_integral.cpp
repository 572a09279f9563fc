#include "core/latent/marginal_integral.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "core/mixture/log_density.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::latent_variable {

using mixture::GaussianMixture;

namespace {

/// p(z | x), given the law of x.
GaussianMixture posterior_of(const GaussianMixture& prior, const Matrix& a,
                             const GaussianMixture& image, MatrixView x) {
  const std::size_t d = prior.dimension();
  Matrix means = prior.means();
  std::vector<double> covariances;
  std::vector<double> gap(a.rows);
  for (std::size_t k = 0; k < prior.components(); ++k) {
    const Matrix covariance = prior.covariance_of(k);
    const std::span<const double> inverse = image.whitening(k);
    Matrix w(a.rows, d);
    for (std::size_t i = 0; i < a.rows; ++i) {
      for (std::size_t l = 0; l <= i; ++l) {
        for (std::size_t m = 0; m < d; ++m) {
          for (std::size_t j = 0; j < d; ++j) {
            w(i, j) += inverse[i * a.rows + l] * a(l, m) * covariance(m, j);
          }
        }
      }
    }
    mixture::whiten(image, k, x.row(0), gap);
    for (std::size_t j = 0; j < d; ++j) {
      for (std::size_t i = 0; i < a.rows; ++i) means(k, j) += w(i, j) * gap[i];
      for (std::size_t l = 0; l < d; ++l) {
        double value = covariance(j, l);
        for (std::size_t i = 0; i < a.rows; ++i) value -= w(i, j) * w(i, l);
        covariances.push_back(value);
      }
    }
  }
  return {mixture::responsibilities(image, x).values, std::move(means),
          mixture::CovarianceKind::full, std::move(covariances)};
}

}  // namespace

MarginalIntegral marginal_integral(const GaussianMixture& prior, const NoisyDecoder& decoder,
                                   std::span<const double> x) {
  const GaussianMixture image = decoder.decode(prior);
  const MatrixView point{x.data(), 1, x.size()};
  const double v = decoder.noise_variance;
  const double log_density = mixture::log_density(image, point)[0];
  const NoisyDecoder half{decoder.weights, decoder.bias, 0.5 * v};
  const double log_second_moment =
      mixture::log_density(half.decode(prior), point)[0] -
      0.5 * static_cast<double>(x.size()) * std::log(4.0 * std::numbers::pi * v);
  // Not below 0, where only rounding could lead.
  const double excess = std::max(0.0, std::expm1(log_second_moment - 2.0 * log_density));
  return {log_density, std::sqrt(excess), posterior_of(prior, decoder.weights, image, point)};
}

}  // namespace latent::latent_variable
