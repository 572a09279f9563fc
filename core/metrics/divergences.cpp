#include "core/metrics/divergences.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/metrics/check_metrics.hpp"
#include "core/metrics/comparison_budget.hpp"
#include "core/metrics/cubature.hpp"
#include "core/metrics/density_crossings.hpp"
#include "core/metrics/divergence_terms.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::metrics {

Divergences divergences(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q) {
  check_mixtures("divergences", p, q, 2);
  enum { variation, forward, reverse, shannon, hellinger, mass_p, mass_q, functions };
  const Integrands integrands = [&](MatrixView nodes, std::span<const double> log_volumes,
                                    Matrix& values) {
    const auto log_p = mixture::log_density(p, nodes);
    const auto log_q = mixture::log_density(q, nodes);
    for (std::size_t n = 0; n < nodes.rows; ++n) {
      const double mass = std::exp(log_middle(log_p[n], log_q[n]) + log_volumes[n]);
      if (mass == 0.0) continue;
      const DivergenceTerms terms = divergence_terms(log_p[n], log_q[n]);
      auto row = values.row(n);
      row[variation] = mass * terms.total_variation;
      row[forward] = mass * terms.kl_forward;
      row[reverse] = mass * terms.kl_reverse;
      row[shannon] = mass * terms.jensen_shannon;
      row[hellinger] = mass * terms.squared_hellinger;
      row[mass_p] = mass * terms.p_share;
      row[mass_q] = mass * (2.0 - terms.p_share);
    }
  };
  const auto budget = comparison_budget(p, q, functions);
  const mixture::GaussianMixture* both[] = {&p, &q};
  auto boxes = boxes_of(both, budget.boxes);
  const double equal[] = {0.0};
  if (p.dimension() == 1) boxes = split_at_crossings(p, q, boxes, equal);
  const auto [values, quadrature_error] =
      integrate(boxes, p.dimension(), functions, integrands, budget.options);
  const double lost = std::max(std::abs(values[mass_p] - 1.0), std::abs(values[mass_q] - 1.0));
  const double error = std::max(quadrature_error, lost);
  const double distance = std::sqrt(std::min(values[hellinger], 1.0));
  // √(H² + e) − H
  const double distance_error = error / (std::sqrt(values[hellinger] + error) + distance + 1e-300);
  return {std::min(values[variation], 1.0),
          values[forward],
          values[reverse],
          std::min(values[shannon], std::numbers::ln2),
          distance,
          std::max(error, values[hellinger] > 0.0 ? distance_error : 0.0)};
}

}  // namespace latent::metrics
