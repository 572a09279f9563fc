#include "core/metrics/fit_objective.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/check.hpp"
#include "core/base/check_points.hpp"
#include "core/metrics/divergence_terms.hpp"
#include "core/mixture/univariate_quantile.hpp"

namespace latent::metrics {
namespace {

using mixture::GaussianMixture;

constexpr double kReach = 9.0;  // standard deviations: 2e-19 of the mass lies beyond
constexpr double kNodes = 8.0;  // in one standard deviation, at least
constexpr double kMostNodes = 64.0;
constexpr double kNarrowest = 0.25;  // a component of the model, in the truth's least deviation

/// One for each component, without a heap.
using Numbers = Eigen::Array<double, Eigen::Dynamic, 1, 0, kMostFitted, 1>;

/// Components in one dimension, as vectors.
struct Components {
  explicit Components(const GaussianMixture& mixture)
      : weights(static_cast<Eigen::Index>(mixture.components())),
        means(weights.size()),
        deviations(weights.size()) {
    for (Eigen::Index k = 0; k < weights.size(); ++k) {
      const auto at = static_cast<std::size_t>(k);
      weights[k] = mixture.weights()[at];
      means[k] = mixture.means()(at, 0);
      deviations[k] = mixture.cholesky_factor(at)[0];
    }
    log_peaks = weights.log() - deviations.log() - 0.5 * std::log(2.0 * std::numbers::pi);
  }

  Numbers places(double x) const { return (x - means) / deviations; }
  double low() const { return (means - kReach * deviations).minCoeff(); }
  double high() const { return (means + kReach * deviations).maxCoeff(); }

  /// log p(x)
  double log_density(double x) const {
    double most = log_joint(x, 0);
    for (Eigen::Index k = 1; k < weights.size(); ++k) most = std::max(most, log_joint(x, k));
    double sum = 0.0;
    for (Eigen::Index k = 0; k < weights.size(); ++k) sum += std::exp(log_joint(x, k) - most);
    return most + std::log(sum);
  }

  /// log p(x, k)
  double log_joint(double x, Eigen::Index k) const {
    const double z = (x - means[k]) / deviations[k];
    return log_peaks[k] - 0.5 * z * z;
  }

  /// Both tails at x, each with all its digits, and the density.
  struct Place {
    double lower = 0.0;
    double upper = 0.0;
    double density = 0.0;
  };
  Place place(double x) const {
    Place sum;
    for (Eigen::Index k = 0; k < weights.size(); ++k) {
      const double z = (x - means[k]) / deviations[k];
      const double tail = 0.5 * weights[k] * std::erfc(std::abs(z) / std::numbers::sqrt2);
      sum.lower += z < 0.0 ? tail : weights[k] - tail;
      sum.upper += z < 0.0 ? weights[k] - tail : tail;
      sum.density += std::exp(log_peaks[k] - 0.5 * z * z);
    }
    return sum;
  }

  Numbers weights;
  Numbers means;
  Numbers deviations;
  Numbers log_peaks;
};

FitParameters no_slopes(Eigen::Index components) {
  const Eigen::VectorXd zeros = Eigen::VectorXd::Zero(components);
  return {zeros, zeros, zeros};
}

double least_deviation(const Components& p, const Components& q) {
  return std::min(p.deviations.minCoeff(), q.deviations.minCoeff());
}

/// The nodes' distance. The logarithm of a mixture bends within σ² / D of where two components D
/// apart are equal.
double spacing(const Components& p, const Components& q) {
  const double least = least_deviation(p, q);
  const double breadth = std::max(p.means.maxCoeff(), q.means.maxCoeff()) -
                         std::min(p.means.minCoeff(), q.means.minCoeff());
  return least / std::clamp(breadth / least, kNodes, kMostNodes);
}

/// What a divergence adds at a point, and its derivative by log q there.
struct Term {
  double value;
  double slope;
};

Term term_of(double log_p, double log_q, FitDivergence divergence) {
  const double log_m = log_middle(log_p, log_q);
  const double m = std::exp(log_m);
  const double q = std::exp(log_q);
  const DivergenceTerms terms = divergence_terms(log_p, log_q);
  switch (divergence) {
    case FitDivergence::kl_forward:
      return {m * terms.kl_forward, q - std::exp(log_p)};
    case FitDivergence::kl_reverse:
      return {m * terms.kl_reverse, q * (log_q - log_p)};
    default:
      return {m * terms.jensen_shannon, 0.5 * q * (log_q - log_m)};
  }
}

FitObjective by_densities(const Components& p, const Components& q, FitDivergence divergence) {
  const double low = std::min(p.low(), q.low());
  const double high = std::max(p.high(), q.high());
  const double step = spacing(p, q);
  FitObjective sum{0.0, no_slopes(q.weights.size())};
  const auto nodes = static_cast<long>(std::ceil((high - low) / step));
  for (long n = 0; n <= nodes; ++n) {
    const double x = low + step * static_cast<double>(n);
    const double log_p = p.log_density(x);
    const double log_q = q.log_density(x);
    const Numbers z = q.places(x);
    const Numbers shares = (q.log_peaks - 0.5 * z.square() - log_q).exp();
    const auto [value, slope] = term_of(log_p, log_q, divergence);
    sum.value += step * value;
    sum.slopes.means.array() += step * slope * shares * z / q.deviations;
    sum.slopes.log_deviations.array() += step * slope * shares * (z.square() - 1.0);
    sum.slopes.logits.array() += step * slope * (shares - q.weights);
  }
  return sum;
}

/// x where the coupling meets x + y = `at`, from a guess, by Newton's steps on the logarithms of
/// the nearer tails.
double coupled(const Components& p, const Components& q, double at, double guess, double reach) {
  constexpr double kKnown = 1e-15;  // what rounding leaves of the difference of two logarithms
  constexpr double kClose = 1e-7;   // of the reach: the next step would be the square of that
  double x = guess;
  for (int i = 0; i < 8; ++i) {
    const auto of_q = q.place(x);
    const auto of_p = p.place(at - x);
    const bool is_lower = of_q.lower < of_q.upper;
    const double g = is_lower ? of_q.lower : of_q.upper;
    const double f = is_lower ? of_p.lower : of_p.upper;
    if (g <= 0.0 || f <= 0.0) break;
    const double gap = std::log(g / f);
    if (std::abs(gap) < kKnown) break;
    const double move = (is_lower ? gap : -gap) / (of_q.density / g + of_p.density / f);
    // Between two modes no density tells where the curve runs: it does not matter there.
    x -= std::clamp(move, -reach, reach);
    if (std::abs(move) < kClose * reach) break;
  }
  return x;
}

FitObjective by_coupling(const GaussianMixture& truth, const Components& p, const Components& q) {
  const mixture::UnivariateQuantile inverse("fit_objective", truth);
  const auto partner = [&](double x) {
    const auto place = q.place(x);
    return inverse.at(place.lower, place.upper);
  };
  double x = q.low();
  const double first = x + partner(x);
  const double last = q.high() + partner(q.high());
  const double step = least_deviation(p, q) / kNodes;
  FitObjective sum{0.0, no_slopes(q.weights.size())};
  const auto nodes = static_cast<long>(std::ceil((last - first) / step));
  double advance = 0.0;  // dx / d(x + y) = p / (p + g)
  for (long n = 0; n <= nodes; ++n) {
    const double at = first + step * static_cast<double>(n);
    x = coupled(p, q, at, x + step * advance, step);
    const double log_q = q.log_density(x);
    advance = 1.0 / (1.0 + std::exp(log_q - p.log_density(at - x)));
    const double move = 2.0 * x - at;
    sum.value += step * move * move * std::exp(log_q) * advance;
    // The quantile of q at u moves by −∂G / g.
    const double slope = -2.0 * step * move * advance;
    const Numbers z = q.places(x);
    const Numbers densities = (q.log_peaks - 0.5 * z.square()).exp();
    const double lower = q.place(x).lower;
    sum.slopes.means.array() -= slope * densities;
    sum.slopes.log_deviations.array() -= slope * densities * z * q.deviations;
    for (Eigen::Index k = 0; k < z.size(); ++k) {
      const double of_component = 0.5 * std::erfc(-z[k] / std::numbers::sqrt2);
      sum.slopes.logits[k] += slope * q.weights[k] * (of_component - lower);
    }
  }
  return sum;
}

void check_fitted(const GaussianMixture& truth, const FitParameters& at) {
  constexpr const char* kWhere = "fit_objective";
  check_fitted_truth(kWhere, truth);
  check_count(kWhere, "model.means", static_cast<std::size_t>(at.means.size()), 1, kMostFitted);
  const Components p(truth);
  const double least = p.deviations.minCoeff();
  const double breadth = p.means.maxCoeff() - p.means.minCoeff();
  // Four standard deviations beyond both ends.
  const double whole = breadth + 8.0 * p.deviations.maxCoeff();
  const double middle = 0.5 * (p.means.maxCoeff() + p.means.minCoeff());
  for (Eigen::Index k = 0; k < at.means.size(); ++k) {
    check_range(kWhere, "model.log_deviations", at.log_deviations[k], std::log(kNarrowest * least),
                std::log(whole));
    check_range(kWhere, "model.means", at.means[k], middle - 2.0 * whole, middle + 2.0 * whole);
    check_finite(kWhere, "model.logits", at.logits[k]);
  }
}

}  // namespace

void check_fitted_truth(const char* where, const GaussianMixture& truth) {
  check_count(where, "truth.dimension", truth.dimension(), 1, 1);
  check_count(where, "truth.components", truth.components(), 1, kMostFitted);
  for (const double mean : truth.means().values) {
    check_range(where, "truth.means", mean, -kFarthest, kFarthest);
  }
  const Components p(truth);
  const double least = p.deviations.minCoeff();
  check_range(where, "truth.breadth_in_deviations",
              (p.means.maxCoeff() - p.means.minCoeff()) / least, 0.0, kWidestFitted);
  check_range(where, "truth.largest_over_least_deviation", p.deviations.maxCoeff() / least, 1.0,
              kWidestFitted);
  check_range(where, "truth.deviations", p.deviations.maxCoeff(), 0.0, kFarthest);
}

GaussianMixture FitParameters::mixture() const {
  const auto list = [](const Eigen::VectorXd& from) {
    return std::vector<double>(from.data(), from.data() + from.size());
  };
  const Numbers exponentials = (logits.array() - logits.maxCoeff()).exp();
  return GaussianMixture::univariate(list(exponentials / exponentials.sum()), list(means),
                                     list(log_deviations.array().exp()));
}

FitParameters FitParameters::of(const GaussianMixture& model) {
  check_count("fit_objective", "model.dimension", model.dimension(), 1, 1);
  const Components from(model);
  return {from.means, from.deviations.log(), from.weights.max(1e-300).log()};
}

FitObjective fit_objective(const GaussianMixture& truth, const FitParameters& at,
                           FitDivergence divergence) {
  check_fitted(truth, at);
  const Components p(truth);
  const Components q(at.mixture());
  return divergence == FitDivergence::wasserstein2 ? by_coupling(truth, p, q)
                                                   : by_densities(p, q, divergence);
}

}  // namespace latent::metrics
