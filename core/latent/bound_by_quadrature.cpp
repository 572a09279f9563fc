#include "core/latent/bound_by_quadrature.hpp"

#include <array>

#include "core/base/check.hpp"
#include "core/latent/gaussian_expectation.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {

EvidenceBound bound_by_quadrature(DecoderMarginal& marginal, std::span<const double> x,
                                  const DiagonalGaussian& q, double beta) {
  const char* where = "bound_by_quadrature";
  const LatentModel& model = marginal.model();
  model.check_observation(where, x);
  q.check(where, model.prior.dimension());
  check_range(where, "beta", beta, 0.0, kMostBeta);

  const CellFunction log_likelihood = [&](const LatentCell& cell, std::span<double> values) {
    model.log_likelihood(cell.decoded, x, values);
  };
  const CellFunction log_ratio = [&](const LatentCell& cell, std::span<double> values) {
    const std::vector<double> prior = mixture::log_density(model.prior, cell.z);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = cell.log_law[i] - prior[i];
  };
  const Nats log_evidence = marginal.log_density(x);
  const CellFunction to_posterior = [&](const LatentCell& cell, std::span<double> values) {
    const std::vector<double> prior = mixture::log_density(model.prior, cell.z);
    model.log_likelihood(cell.decoded, x, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = cell.log_law[i] - (prior[i] + values[i] - log_evidence.value);
    }
  };
  const auto told = gaussian_expectation(
      where, model, q, std::array<CellFunction, 3>{log_likelihood, log_ratio, to_posterior});
  const Nats bound{told[0].value - beta * told[1].value, told[0].error + beta * told[1].error};
  return {
      told[0], told[1], bound, log_evidence, {told[2].value, told[2].error + log_evidence.error}};
}

}  // namespace latent::latent_variable
