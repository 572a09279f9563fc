#include "core/latent/bound_by_draws.hpp"

#include <cmath>

#include "core/base/check.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

/// Of each draw of q.
struct Weighed {
  std::vector<double> log_likelihood;  ///< log p(x | z)
  std::vector<double> log_ratio;       ///< log q(z) − log p(z)
};

void check(const char* where, const LatentModel& model, std::span<const double> x,
           const DiagonalGaussian& q) {
  model.check(where);
  model.check_observation(where, x);
  q.check(where, model.prior.dimension());
}

Weighed weighed(const LatentModel& model, std::span<const double> x, const DiagonalGaussian& q,
                std::size_t count, python::PythonRandom& random) {
  const Matrix z = q.draw(count, random);
  Weighed result{std::vector<double>(count), q.log_density(z)};
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
  const Weighed draws = weighed(model, x, q, count, random);
  RunningMean reconstruction;
  RunningMean divergence;
  RunningMean bound;
  for (std::size_t n = 0; n < count; ++n) {
    reconstruction.add(draws.log_likelihood[n]);
    divergence.add(draws.log_ratio[n]);
    bound.add(draws.log_likelihood[n] - beta * draws.log_ratio[n]);
  }
  return {reconstruction.result(), divergence.result(), bound.result()};
}

DrawnMean importance_weighted_bound(const LatentModel& model, std::span<const double> x,
                                    const DiagonalGaussian& q, std::size_t draws,
                                    std::size_t repetitions, python::PythonRandom& random) {
  const char* where = "importance_weighted_bound";
  check(where, model, x, q);
  check_count(where, "draws", draws, 1, model.most_decoded() / 2);
  check_count(where, "repetitions", repetitions, 2, model.most_decoded() / draws);
  const Weighed all = weighed(model, x, q, draws * repetitions, random);
  RunningMean mean;
  std::vector<double> log_weights(draws);
  for (std::size_t r = 0; r < repetitions; ++r) {
    for (std::size_t l = 0; l < draws; ++l) {
      log_weights[l] = all.log_likelihood[r * draws + l] - all.log_ratio[r * draws + l];
    }
    mean.add(mixture::log_sum_exp(log_weights) - std::log(static_cast<double>(draws)));
  }
  return mean.result();
}

}  // namespace latent::latent_variable
