#include "core/latent/bound_by_quadrature.hpp"

#include <stdexcept>
#include <utility>

#include "core/base/check.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "bound_by_quadrature";

}  // namespace

BoundByQuadrature::BoundByQuadrature(DecoderMarginal& marginal, std::span<const double> x,
                                     DiagonalGaussian q, double beta)
    : marginal_(marginal), x_(x.begin(), x.end()), q_(std::move(q)), beta_(beta) {
  marginal_.model().check_observation(kWhere, x_);
  q_.check(kWhere, marginal_.model().prior.dimension());
  check_range(kWhere, "beta", beta_, 0.0, kMostBeta);
}

std::vector<CellFunction> BoundByQuadrature::integrands() const {
  const LatentModel& model = marginal_.model();
  const CellFunction log_likelihood = [this, &model](const LatentCell& cell,
                                                     std::span<double> values) {
    model.log_likelihood(cell.decoded, x_, values);
  };
  const CellFunction to_prior = [&model](const LatentCell& cell, std::span<double> values) {
    const std::vector<double> prior = mixture::log_density(model.prior, cell.z);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = cell.log_law[i] - prior[i];
  };
  const CellFunction to_posterior = [this, &model](const LatentCell& cell,
                                                   std::span<double> values) {
    const std::vector<double> prior = mixture::log_density(model.prior, cell.z);
    model.log_likelihood(cell.decoded, x_, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = cell.log_law[i] - (prior[i] + values[i] - log_evidence_->value);
    }
  };
  return {log_likelihood, to_prior, to_posterior};
}

bool BoundByQuadrature::advance() {
  if (!log_evidence_) {
    if (!marginal_.advance(x_)) log_evidence_ = marginal_.log_density(x_);
    return true;
  }
  if (!expectation_) expectation_.emplace(kWhere, marginal_.model(), q_, integrands());
  return expectation_->advance();
}

EvidenceBound BoundByQuadrature::bound() const {
  if (!expectation_ || expectation_->values().empty()) {
    throw std::logic_error("bound() before advance() has returned false");
  }
  const std::vector<Nats>& told = expectation_->values();
  const Nats bound{told[0].value - beta_ * told[1].value, told[0].error + beta_ * told[1].error};
  return {told[0],
          told[1],
          bound,
          *log_evidence_,
          {told[2].value, told[2].error + log_evidence_->error}};
}

EvidenceBound bound_by_quadrature(DecoderMarginal& marginal, std::span<const double> x,
                                  const DiagonalGaussian& q, double beta) {
  BoundByQuadrature bounding(marginal, x, q, beta);
  while (bounding.advance()) {
  }
  return bounding.bound();
}

}  // namespace latent::latent_variable
