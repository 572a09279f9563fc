#include "core/metrics/precision_recall_curve.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/comparison_budget.hpp"
#include "core/metrics/cubature.hpp"
#include "core/metrics/density_crossings.hpp"
#include "core/metrics/divergence_terms.hpp"
#include "core/mixture/kmeans.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::metrics {
namespace {

void check_lambdas(const char* where, std::span<const double> lambdas) {
  if (lambdas.empty() || lambdas.size() > kMostLambdas) {
    fail(where, {"lambdas must hold 1 … ", kMostLambdas, " values, got ", lambdas.size()});
  }
  for (std::size_t i = 0; i < lambdas.size(); ++i) {
    if (!(lambdas[i] >= 1e-100 && lambdas[i] <= 1e100)) {
      fail(where, {"lambdas[", i, "] must be in 1e-100 … 1e100, got ", lambdas[i]});
    }
  }
}

}  // namespace

PrecisionRecallCurve precision_recall_curve(const mixture::GaussianMixture& p,
                                            const mixture::GaussianMixture& q,
                                            std::span<const double> lambdas) {
  constexpr const char* kWhere = "precision_recall_curve";
  check_mixtures(kWhere, p, q, 2);
  check_lambdas(kWhere, lambdas);
  // For each λ the smaller of α and β, which is the one that is of order 1 or below; then both
  // masses.
  const std::size_t functions = lambdas.size() + 2;
  const Integrands integrands = [&](MatrixView nodes, std::span<const double> log_volumes,
                                    Matrix& values) {
    const auto log_p = mixture::log_density(p, nodes);
    const auto log_q = mixture::log_density(q, nodes);
    for (std::size_t n = 0; n < nodes.rows; ++n) {
      const double mass = std::exp(log_middle(log_p[n], log_q[n]) + log_volumes[n]);
      if (mass == 0.0) continue;
      const DivergenceTerms terms = divergence_terms(log_p[n], log_q[n]);
      // By the ratio, so that the smaller keeps its digits.
      const double in_p = mass * terms.p_share;
      const double in_q = mass * divergence_terms(log_q[n], log_p[n]).p_share;
      auto row = values.row(n);
      for (std::size_t i = 0; i < lambdas.size(); ++i) {
        const double lambda = lambdas[i];
        row[i] = lambda < 1.0 ? std::min(lambda * in_p, in_q) : std::min(in_p, in_q / lambda);
      }
      row[lambdas.size()] = in_p;
      row[lambdas.size() + 1] = in_q;
    }
  };
  const auto budget = comparison_budget(p, q, functions);
  const mixture::GaussianMixture* both[] = {&p, &q};
  auto boxes = boxes_of(both, budget.boxes);
  if (p.dimension() == 1) {
    // λ p = q
    std::vector<double> levels;
    for (const double lambda : lambdas) levels.push_back(-std::log(lambda));
    boxes = split_at_crossings(p, q, boxes, levels);
  }
  const auto [values, quadrature_error] =
      integrate(boxes, p.dimension(), functions, integrands, budget.options);
  PrecisionRecallCurve result;
  result.error = std::max({quadrature_error, std::abs(values[lambdas.size()] - 1.0),
                           std::abs(values[lambdas.size() + 1] - 1.0)});
  for (std::size_t i = 0; i < lambdas.size(); ++i) {
    const double lambda = lambdas[i];
    const double value = std::min(values[i], 1.0);
    result.precision.push_back(std::min(lambda < 1.0 ? value : value * lambda, 1.0));
    result.recall.push_back(std::min(lambda < 1.0 ? value / lambda : value, 1.0));
  }
  return result;
}

PrecisionRecallCurve sample_precision_recall_curve(MatrixView real, MatrixView generated,
                                                   std::span<const double> lambdas,
                                                   const ClusterOptions& options,
                                                   python::PythonRandom& random) {
  constexpr const char* kWhere = "sample_precision_recall_curve";
  check_samples(kWhere, "real", real, "generated", generated, 1);
  check_lambdas(kWhere, lambdas);
  const std::size_t points = real.rows + generated.rows;
  check_count(kWhere, "clusters", options.clusters, 1, std::min<std::size_t>(points, 1000));
  check_count(kWhere, "runs", options.runs, 1, 100);
  Matrix all(points, real.cols);
  std::copy_n(real.data, real.size(), all.values.begin());
  std::copy_n(generated.data, generated.size(),
              all.values.begin() + static_cast<std::ptrdiff_t>(real.size()));

  PrecisionRecallCurve result{std::vector<double>(lambdas.size(), 0.0),
                              std::vector<double>(lambdas.size(), 0.0), 0.0};
  const auto runs = static_cast<double>(options.runs);
  for (std::size_t run = 0; run < options.runs; ++run) {
    const auto seeds = mixture::kmeans_plus_plus(all, options.clusters, random);
    const auto labels = mixture::fit_kmeans(all, mixture::rows_of(all, seeds)).labels;
    std::vector<double> p(options.clusters, 0.0);
    std::vector<double> q(options.clusters, 0.0);
    for (std::size_t n = 0; n < points; ++n) {
      if (n < real.rows) {
        p[labels[n]] += 1.0 / static_cast<double>(real.rows);
      } else {
        q[labels[n]] += 1.0 / static_cast<double>(generated.rows);
      }
    }
    for (std::size_t i = 0; i < lambdas.size(); ++i) {
      double precision = 0.0;
      double recall = 0.0;
      for (std::size_t k = 0; k < options.clusters; ++k) {
        precision += std::min(lambdas[i] * p[k], q[k]);
        recall += std::min(p[k], q[k] / lambdas[i]);
      }
      result.precision[i] += std::min(precision, 1.0) / runs;
      result.recall[i] += std::min(recall, 1.0) / runs;
    }
  }
  return result;
}

}  // namespace latent::metrics
