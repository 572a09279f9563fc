#include "core/latent/linear_bound_by_draws.hpp"

#include <cmath>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/latent/linear_bound.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/sample.hpp"

namespace latent::latent_variable {

using mixture::GaussianMixture;

namespace {

void check(const char* where, const GaussianMixture& prior, const LinearGaussian& decoder,
           std::span<const double> x, const GaussianMixture& q) {
  check_points(where, {x.data(), 1, x.size()}, decoder.dimension());
  const std::size_t k = decoder.latent_dimension();
  if (prior.dimension() != k) {
    fail(where, {"prior must have ", k, " dimensions, as w has columns, got ", prior.dimension()});
  }
  if (q.dimension() != k) {
    fail(where, {"q must have ", k, " dimensions, as w has columns, got ", q.dimension()});
  }
}

WeighedDraws weighed(const char* where, const GaussianMixture& prior, const LinearGaussian& decoder,
                     std::span<const double> x, const GaussianMixture& q, std::size_t count,
                     python::PythonRandom& random) {
  const Matrix z = mixture::sample(q, count, random).points;
  WeighedDraws result{decoder.log_likelihood(z, x), mixture::log_density(q, z)};
  const std::vector<double> log_prior = mixture::log_density(prior, z);
  for (std::size_t n = 0; n < count; ++n) {
    result.log_ratio[n] -= log_prior[n];
    if (std::isfinite(result.log_likelihood[n]) && std::isfinite(result.log_ratio[n])) continue;
    fail(where, {"q must lie where log p(x, z) is finite"});
  }
  return result;
}

}  // namespace

DrawnBound linear_bound_by_draws(const GaussianMixture& prior, const LinearGaussian& decoder,
                                 std::span<const double> x, const GaussianMixture& q, double beta,
                                 std::size_t count, python::PythonRandom& random) {
  constexpr const char* kWhere = "linear_bound_by_draws";
  check(kWhere, prior, decoder, x, q);
  check_range(kWhere, "beta", beta, 0.0, kMostLinearBeta);
  check_count(kWhere, "count", count, 2, kMostWeighed);
  return bound_from(weighed(kWhere, prior, decoder, x, q, count, random), beta);
}

DrawnMean importance_weighted_linear_bound(const GaussianMixture& prior,
                                           const LinearGaussian& decoder, std::span<const double> x,
                                           const GaussianMixture& q, std::size_t draws,
                                           std::size_t repetitions, python::PythonRandom& random) {
  constexpr const char* kWhere = "importance_weighted_linear_bound";
  check(kWhere, prior, decoder, x, q);
  check_count(kWhere, "draws", draws, 1, kMostWeighed / 2);
  check_count(kWhere, "repetitions", repetitions, 2, kMostWeighed / draws);
  return importance_weighted(weighed(kWhere, prior, decoder, x, q, draws * repetitions, random),
                             draws);
}

}  // namespace latent::latent_variable
