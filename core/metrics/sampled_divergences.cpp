#include "core/metrics/sampled_divergences.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/divergence_terms.hpp"
#include "core/metrics/normal_quantile.hpp"
#include "core/mixture/bins.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/sample.hpp"
#include "core/mixture/univariate_cdf.hpp"

namespace latent::metrics {
namespace {

using Terms = std::array<std::vector<double>, 5>;

/// The five terms of each draw of `from`.
Terms terms_of(const mixture::GaussianMixture& from, const mixture::GaussianMixture& p,
               const mixture::GaussianMixture& q, std::size_t count, python::PythonRandom& random) {
  const Matrix x = mixture::sample(from, count, random).points;
  const auto log_p = mixture::log_density(p, x);
  const auto log_q = mixture::log_density(q, x);
  Terms terms;
  for (std::size_t n = 0; n < count; ++n) {
    const DivergenceTerms each = divergence_terms(log_p[n], log_q[n]);
    terms[0].push_back(each.total_variation);
    terms[1].push_back(each.kl_forward);
    terms[2].push_back(each.kl_reverse);
    terms[3].push_back(each.jensen_shannon);
    terms[4].push_back(each.squared_hellinger);
  }
  return terms;
}

/// The mean over both strata. What is infinite has no error that is a number.
MeanError mean_of(const std::vector<double>& in_p, const std::vector<double>& in_q) {
  for (const auto* values : {&in_p, &in_q}) {
    for (const double value : *values) {
      if (std::abs(value) > 1e150) return {INFINITY, INFINITY};
    }
  }
  const MeanError a = mean_error(in_p);
  const MeanError b = mean_error(in_q);
  return {0.5 * (a.mean + b.mean), 0.5 * std::hypot(a.standard_error, b.standard_error)};
}

/// P(χ² with `degrees` > x), by Wilson and Hilferty's cube root, within 0.01.
double chi_squared_upper(double x, double degrees) {
  // All mass is in one bin: a point elsewhere, which adds at least 2 log 100, refutes it.
  if (degrees < 1.0) return x > 1.0 ? 0.0 : 1.0;
  const double spread = 2.0 / (9.0 * degrees);
  return normal_cdf(-(std::cbrt(x / degrees) - (1.0 - spread)) / std::sqrt(spread));
}

}  // namespace

MonteCarloDivergences monte_carlo_divergences(const mixture::GaussianMixture& p,
                                              const mixture::GaussianMixture& q, std::size_t count,
                                              python::PythonRandom& random) {
  constexpr const char* kWhere = "monte_carlo_divergences";
  check_mixtures(kWhere, p, q, 16);
  check_count(kWhere, "count", count, 2, 100'000);
  const Terms in_p = terms_of(p, p, q, count, random);
  const Terms in_q = terms_of(q, p, q, count, random);
  const MeanError squared = mean_of(in_p[4], in_q[4]);
  const double distance = std::sqrt(squared.mean);
  return {mean_of(in_p[0], in_q[0]),
          mean_of(in_p[1], in_q[1]),
          mean_of(in_p[2], in_q[2]),
          mean_of(in_p[3], in_q[3]),
          {distance, distance > 0.0 ? 0.5 * squared.standard_error / distance : 0.0}};
}

PlugInDivergences plug_in_divergences(std::span<const double> sample,
                                      const mixture::GaussianMixture& p, double low, double high,
                                      std::size_t bins) {
  constexpr const char* kWhere = "plug_in_divergences";
  check_values(kWhere, "sample", sample, 1);
  check_mixtures(kWhere, p, p, 1);
  const double bins_per_unit = mixture::bins_per_unit(kWhere, low, high, bins);
  check_count(kWhere, "bins", bins, 1, 10'000);
  const auto n = static_cast<double>(sample.size());
  std::vector<double> shares(bins + 2, 0.0);
  for (const double value : sample) {
    if (value < low) {
      shares.front() += 1.0 / n;
    } else if (value > high) {
      shares.back() += 1.0 / n;
    } else {
      const auto bin = static_cast<std::size_t>((value - low) * bins_per_unit);
      shares[1 + std::min(bin, bins - 1)] += 1.0 / n;
    }
  }
  const mixture::UnivariateCdf cdf(kWhere, p);
  PlugInDivergences result{0.0, 0.0, 0.0, 0.0, 0.0, 1.0};
  double squared = 0.0;
  double reached = 0.0;
  double lower = 0.0;
  double upper = 1.0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    // By the tail that is smaller, so that far bins keep their digits.
    const double edge = i == bins ? high : low + static_cast<double>(i) / bins_per_unit;
    const bool is_last = i == bins + 1;
    const double next_lower = is_last ? 1.0 : cdf.lower(edge);
    const double next_upper = is_last ? 0.0 : cdf.upper(edge);
    const double mass = next_lower < 0.5 ? next_lower - lower : upper - next_upper;
    const double in_p = std::max(mass, 0.0);
    lower = next_lower;
    upper = next_upper;
    const double in_q = shares[i];
    if (in_p == 0.0 && in_q == 0.0) continue;
    if (n * in_p > 0.01) reached += 1.0;
    result.total_variation += 0.5 * std::abs(in_p - in_q);
    const DivergenceTerms terms = divergence_terms(std::log(in_p), std::log(in_q));
    const double middle = 0.5 * (in_p + in_q);
    result.kl_from_truth += middle * terms.kl_reverse;
    result.jensen_shannon += middle * terms.jensen_shannon;
    squared += middle * terms.squared_hellinger;
  }
  result.hellinger = std::sqrt(squared);
  result.expected_kl = std::max(reached - 1.0, 0.0) / (2.0 * n);
  result.p_value = chi_squared_upper(2.0 * n * result.kl_from_truth, reached - 1.0);
  return result;
}

}  // namespace latent::metrics
