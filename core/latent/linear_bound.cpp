#include "core/latent/linear_bound.hpp"

#include <optional>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/latent/gaussian_average.hpp"
#include "core/latent/gaussian_divergence.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/precision.hpp"

namespace latent::latent_variable {

using mixture::GaussianMixture;

namespace {

constexpr const char* kWhere = "linear_bound";

/// KL(q‖p) for a mixture p.
double divergence(const GaussianMixture& q, const GaussianMixture& p) {
  if (p.components() == 1) return gaussian_divergence(q, p);
  const std::optional<double> average = gaussian_average(q, [&](MatrixView z) {
    std::vector<double> values = mixture::log_density(q, z);
    const std::vector<double> other = mixture::log_density(p, z);
    for (std::size_t n = 0; n < values.size(); ++n) values[n] -= other[n];
    return values;
  });
  if (!average) {
    fail(kWhere, {"q must not reach beyond the prior's components or its posterior's so far that "
                  "the integral asks for more than ",
                  kMostNodes, " nodes"});
  }
  return *average;
}

/// log p(x | E z) less ½ tr V⁻¹ W Cov[z] Wᵀ
double reconstruction(const LinearGaussian& decoder, std::span<const double> x,
                      const GaussianMixture& q) {
  const Matrix precision = mixture::precision_of(decoder.noise(), 0);
  const Matrix covariance = q.covariance_of(0);
  const Matrix& w = decoder.w();
  double trace = 0.0;
  for (std::size_t i = 0; i < w.rows; ++i) {
    for (std::size_t j = 0; j < w.rows; ++j) {
      if (precision(i, j) == 0.0) continue;  // most, where the noise is diagonal
      for (std::size_t k = 0; k < w.cols; ++k) {
        for (std::size_t l = 0; l < w.cols; ++l) {
          trace += precision(i, j) * w(i, k) * covariance(k, l) * w(j, l);
        }
      }
    }
  }
  return decoder.log_likelihood(q.means(), x)[0] - 0.5 * trace;
}

}  // namespace

LinearBound linear_bound(const GaussianMixture& prior, const LinearGaussian& decoder,
                         std::span<const double> x, const GaussianMixture& q, double beta) {
  check_count(kWhere, "q", q.components(), 1, 1);
  if (q.dimension() != prior.dimension()) {
    fail(kWhere, {"q must have ", prior.dimension(), " dimensions, as prior, got ", q.dimension()});
  }
  check_range(kWhere, "beta", beta, 0.0, kMostLinearBeta);
  if (prior.components() > 1 && prior.dimension() > kMostAveraged) {
    fail(kWhere, {"prior must have at most ", kMostAveraged, " dimensions, or one component, got ",
                  prior.dimension()});
  }
  const GaussianMixture posterior = decoder.posterior(prior, x);
  LinearBound result{};
  result.reconstruction = reconstruction(decoder, x, q);
  result.divergence = divergence(q, prior);
  result.bound = result.reconstruction - beta * result.divergence;
  result.log_evidence = mixture::log_density(decoder.observed(prior), {x.data(), 1, x.size()})[0];
  result.gap = divergence(q, posterior);
  return result;
}

}  // namespace latent::latent_variable
