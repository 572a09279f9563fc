#include "core/latent/bound_by_draws.hpp"

#include <vector>

#include "core/base/check.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

void check(const char* where, const LatentModel& model, std::span<const double> x,
           const DiagonalGaussian& q) {
  model.check(where);
  model.check_observation(where, x);
  q.check(where, model.prior.dimension());
}

WeighedDraws weighed(const LatentModel& model, std::span<const double> x, const DiagonalGaussian& q,
                     std::size_t count, python::PythonRandom& random) {
  const Matrix z = q.draw(count, random);
  WeighedDraws result{std::vector<double>(count), q.log_density(z)};
  model.log_likelihood(model.decoder.decode(z), x, result.log_likelihood);
  const std::vector<double> prior = mixture::log_density(model.prior, z);
  for (std::size_t n = 0; n < count; ++n) result.log_ratio[n] -= prior[n];
  return result;
}

}  // namespace

DrawnBound bound_by_draws(const LatentModel& model, std::span<const double> x,
                          const DiagonalGaussian& q, double beta, std::size_t count,
                          python::PythonRandom& random) {
  const char* where = "bound_by_draws";
  check(where, model, x, q);
  check_range(where, "beta", beta, 0.0, kMostBeta);
  check_count(where, "count", count, 2, model.most_decoded());
  return bound_from(weighed(model, x, q, count, random), beta);
}

DrawnMean importance_weighted_bound(const LatentModel& model, std::span<const double> x,
                                    const DiagonalGaussian& q, std::size_t draws,
                                    std::size_t repetitions, python::PythonRandom& random) {
  const char* where = "importance_weighted_bound";
  check(where, model, x, q);
  check_count(where, "draws", draws, 1, model.most_decoded() / 2);
  check_count(where, "repetitions", repetitions, 2, model.most_decoded() / draws);
  return importance_weighted(weighed(model, x, q, draws * repetitions, random), draws);
}

}  // namespace latent::latent_variable
