#include "core/metrics/wasserstein_distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/comparison_budget.hpp"
#include "core/metrics/cubature.hpp"
#include "core/mixture/univariate_cdf.hpp"
#include "core/mixture/univariate_quantile.hpp"

namespace latent::metrics {
namespace {

using mixture::GaussianMixture;
using mixture::UnivariateCdf;

/// The sides of all boxes and some places between, ascending: close enough that F and G do not
/// cross twice between two of them.
std::vector<double> edges_of(const std::vector<Box>& boxes) {
  constexpr int kParts = 32;
  std::vector<double> edges;
  for (const Box& box : boxes) {
    for (int i = 0; i <= kParts; ++i) {
      edges.push_back(box.centre[0] + box.half[0] * (2.0 * i / kParts - 1.0));
    }
  }
  std::sort(edges.begin(), edges.end());
  return edges;
}

double first_order(const GaussianMixture& p, const GaussianMixture& q,
                   const std::vector<double>& edges) {
  const UnivariateCdf f("wasserstein_distance", p);
  const UnivariateCdf g("wasserstein_distance", q);
  const auto difference = [&](double x) { return f.lower(x) - g.lower(x); };
  const auto lower_area = [&](double x) { return f.lower_area(x) - g.lower_area(x); };
  const auto upper_area = [&](double x) { return g.upper_area(x) - f.upper_area(x); };
  const double middle = edges[edges.size() / 2];
  // ∫ (F − G) from a to b, by the tail that is nearer.
  const auto between = [&](double a, double b) {
    return b <= middle ? lower_area(b) - lower_area(a) : upper_area(a) - upper_area(b);
  };
  double sum = std::abs(lower_area(edges.front())) + std::abs(upper_area(edges.back()));
  double at_a = difference(edges.front());
  for (std::size_t i = 1; i < edges.size(); ++i) {
    const double a = edges[i - 1];
    const double b = edges[i];
    const double at_b = difference(b);
    if (at_a * at_b < 0.0) {
      double low = a;
      double high = b;
      for (int step = 0; step < 60; ++step) {
        const double x = low + 0.5 * (high - low);
        (difference(x) * at_a > 0.0 ? low : high) = x;
      }
      sum += std::abs(between(a, low)) + std::abs(between(low, b));
    } else {
      sum += std::abs(between(a, b));
    }
    at_a = at_b;
  }
  return sum;
}

/// Component by component of p, in its own standard deviations, so that no component is too narrow
/// to be found. p is better the wider one: x = μ + σ z loses z where σ is tiny.
double second_order(const GaussianMixture& p, const GaussianMixture& q, double unit) {
  constexpr double kReach = 8.5;    // 2e-17 of the mass lies beyond
  constexpr double kStill = 1e-14;  // of the whole breadth: what F and its inverse lose on the way
  const UnivariateCdf f("wasserstein_distance", p);
  const mixture::UnivariateQuantile inverse("wasserstein_distance", q);
  const double log_normaliser = -0.5 * std::log(2.0 * std::numbers::pi);
  const Integrands integrands = [&](MatrixView nodes, std::span<const double> log_volumes,
                                    Matrix& values) {
    for (std::size_t n = 0; n < nodes.rows; ++n) {
      const double z = nodes(n, 0);
      const double mass = std::exp(log_normaliser - 0.5 * z * z + log_volumes[n]);
      for (std::size_t k = 0; k < p.components(); ++k) {
        if (p.weights()[k] == 0.0) continue;
        const double x = p.means()(k, 0) + p.cholesky_factor(k)[0] * z;
        const double move = (x - inverse.at(f.lower(x), f.upper(x))) / unit;
        if (std::abs(move) > kStill) values(n, k) = p.weights()[k] * mass * move * move;
      }
    }
  };
  std::vector<Box> boxes;
  for (const double centre : {-0.75, -0.25, 0.25, 0.75}) {
    boxes.push_back({{kReach * centre, 0.0}, {0.25 * kReach, 1.0}});
  }
  CubatureOptions options;
  options.tolerance = 1e-10;
  options.least_scale = 1e-16;
  options.most_nodes = 120'000 / p.components() / (p.components() + q.components());
  double sum = 0.0;
  for (const double part : integrate(boxes, 1, p.components(), integrands, options).values) {
    sum += part;
  }
  return unit * std::sqrt(sum);
}

bool are_equal(const GaussianMixture& p, const GaussianMixture& q) {
  return p.weights() == q.weights() && p.means().values == q.means().values &&
         p.kind() == q.kind() && p.covariances() == q.covariances();
}

double least_deviation(const GaussianMixture& p) {
  double least = p.cholesky_factor(0)[0];
  for (std::size_t k = 1; k < p.components(); ++k) {
    least = std::min(least, p.cholesky_factor(k)[0]);
  }
  return least;
}

}  // namespace

double wasserstein_distance(const GaussianMixture& p, const GaussianMixture& q, std::size_t order) {
  constexpr const char* kWhere = "wasserstein_distance";
  check_mixtures(kWhere, p, q, 1);
  check_count(kWhere, "order", order, 1, 2);
  const GaussianMixture* both[] = {&p, &q};
  const auto edges = edges_of(boxes_of(both, comparison_budget(p, q, 1).boxes));
  const double unit = edges.back() - edges.front();
  if (order == 1) return first_order(p, q, edges);
  // Where F is flat its inverse is no better known than the rounding of F.
  if (are_equal(p, q)) return 0.0;
  return least_deviation(p) < least_deviation(q) ? second_order(q, p, unit)
                                                 : second_order(p, q, unit);
}

}  // namespace latent::metrics
