#include "core/latent/best_gaussian.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/base/check.hpp"
#include "core/latent/gauss_hermite.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

using Vector = Eigen::VectorXd;

constexpr std::size_t kNodesOnLine = 32;
constexpr std::size_t kNodesInPlane = 12;  ///< along each axis
constexpr int kMostIterations = 60;
constexpr std::size_t kMostPeaks = 3;
constexpr double kGradientTolerance = 1e-6;
/// The farthest that one step goes, in means' units and log deviations.
constexpr double kLongestStep = 2.0;
constexpr double kMostLogDeviation = 13.0;

/// The bound at means and log deviations, and its gradient.
class Bound {
 public:
  Bound(const LatentModel& model, std::span<const double> x)
      : model_(model),
        x_(x),
        k_(model.prior.dimension()),
        rule_(gauss_hermite(k_ == 1 ? kNodesOnLine : kNodesInPlane, k_)),
        g_(rule_.weights.size()) {}

  /// @param at  μ (K), log σ (K)
  double operator()(const Vector& at, Vector& gradient) {
    const auto k = static_cast<Eigen::Index>(k_);
    Matrix z(rule_.nodes.rows, k_);
    for (std::size_t n = 0; n < z.rows; ++n) {
      for (std::size_t j = 0; j < k_; ++j) {
        const auto i = static_cast<Eigen::Index>(j);
        z(n, j) = at[i] + std::exp(at[k + i]) * rule_.nodes(n, j);
      }
    }
    model_.log_likelihood(model_.decoder.decode(z), x_, g_);
    const std::vector<double> prior = mixture::log_density(model_.prior, z);
    double bound = 0.0;
    gradient.setZero();
    for (std::size_t n = 0; n < z.rows; ++n) {
      const double g = rule_.weights[n] * (g_[n] + prior[n]);
      bound += g;
      for (std::size_t j = 0; j < k_; ++j) {
        const auto i = static_cast<Eigen::Index>(j);
        const double epsilon = rule_.nodes(n, j);
        gradient[i] += g * epsilon * std::exp(-at[k + i]);
        gradient[k + i] += g * (epsilon * epsilon - 1.0);
      }
    }
    for (Eigen::Index i = k; i < 2 * k; ++i) {
      bound += at[i] + 0.5 * std::log(2.0 * std::numbers::pi * std::numbers::e);
      gradient[i] += 1.0;
    }
    return bound;
  }

 private:
  const LatentModel& model_;
  std::span<const double> x_;
  std::size_t k_;
  HermiteRule rule_;
  std::vector<double> g_;
};

Vector coordinates(const DiagonalGaussian& q) {
  const auto k = static_cast<Eigen::Index>(q.mean.size());
  Vector result(2 * k);
  for (Eigen::Index i = 0; i < k; ++i) {
    const auto j = static_cast<std::size_t>(i);
    result[i] = q.mean[j];
    result[k + i] = 0.5 * std::log(q.variance[j]);
  }
  return result;
}

DiagonalGaussian gaussian(const Vector& at) {
  const Eigen::Index k = at.size() / 2;
  DiagonalGaussian q;
  for (Eigen::Index i = 0; i < k; ++i) {
    q.mean.push_back(at[i]);
    q.variance.push_back(std::exp(2.0 * at[k + i]));
  }
  return q;
}

bool is_within(const Vector& at) {
  const Eigen::Index k = at.size() / 2;
  return at.head(k).cwiseAbs().maxCoeff() <= kMostLatent &&
         at.tail(k).cwiseAbs().maxCoeff() <= kMostLogDeviation;
}

BestGaussian climbed(Bound& bound, Vector at) {
  const Eigen::Index size = at.size();
  Vector gradient(size);
  double value = bound(at, gradient);
  Eigen::MatrixXd inverse = Eigen::MatrixXd::Identity(size, size);
  int iteration = 0;
  for (; iteration < kMostIterations && gradient.norm() > kGradientTolerance; ++iteration) {
    Vector direction = inverse * gradient;
    if (!(direction.dot(gradient) > 0.0)) {
      inverse.setIdentity();
      direction = gradient;
    }
    direction *= std::min(1.0, kLongestStep / direction.norm());
    Vector there = at;
    Vector there_gradient(size);
    double there_value = -std::numeric_limits<double>::infinity();
    double step = 1.0;
    for (int halving = 0; halving < 40; ++halving, step *= 0.5) {
      there = at + step * direction;
      if (!is_within(there)) continue;
      there_value = bound(there, there_gradient);
      if (there_value >= value + 1e-4 * step * direction.dot(gradient)) break;
    }
    if (!(there_value > value)) break;
    const Vector moved = there - at;
    const Vector change = gradient - there_gradient;
    const double curvature = moved.dot(change);
    if (curvature > 1e-12 * moved.norm() * change.norm()) {
      const Eigen::MatrixXd shift =
          Eigen::MatrixXd::Identity(size, size) - moved * change.transpose() / curvature;
      inverse = shift * inverse * shift.transpose() + moved * moved.transpose() / curvature;
    }
    at = there;
    gradient = there_gradient;
    value = there_value;
  }
  return {gaussian(at), value, iteration};
}

}  // namespace

std::vector<DiagonalGaussian> gaussian_starts(const GridPosterior& posterior) {
  const std::size_t k = posterior.mean.size();
  const auto limited = [](double variance) { return std::clamp(variance, 1e-10, 1.0 / 1e-10); };
  DiagonalGaussian overall{posterior.mean, {}};
  for (std::size_t j = 0; j < k; ++j) {
    overall.variance.push_back(limited(posterior.covariance(j, j)));
  }
  std::vector<DiagonalGaussian> result{overall};
  std::vector<std::size_t> order(posterior.log_density.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return posterior.log_density[a] > posterior.log_density[b];
  });
  for (const std::size_t n : order) {
    // A Gaussian of this height has the variance 1 / (2π height^(2/K)).
    const double height = posterior.log_density[n];
    const double variance =
        limited(std::exp(-2.0 * height / static_cast<double>(k)) / (2.0 * std::numbers::pi));
    const bool is_new = std::all_of(result.begin() + 1, result.end(), [&](const auto& other) {
      double squares = 0.0;
      for (std::size_t j = 0; j < k; ++j) {
        const double gap = posterior.z(n, j) - other.mean[j];
        squares += gap * gap / other.variance[j];
      }
      return squares > 16.0;
    });
    if (!is_new) continue;
    if (result.size() > kMostPeaks || height < posterior.log_density[order[0]] - 3.0) break;
    const auto row = posterior.z.row(n);
    result.push_back({{row.begin(), row.end()}, std::vector<double>(k, variance)});
  }
  return result;
}

BestGaussian best_gaussian(const LatentModel& model, std::span<const double> x,
                           std::span<const DiagonalGaussian> starts) {
  const char* where = "best_gaussian";
  model.check(where);
  model.check_observation(where, x);
  if (starts.empty()) fail(where, {"starts must not be empty"});
  Bound bound(model, x);
  BestGaussian best{{}, -std::numeric_limits<double>::infinity(), 0};
  for (const DiagonalGaussian& start : starts) {
    start.check(where, model.prior.dimension());
    BestGaussian found = climbed(bound, coordinates(start));
    if (found.bound > best.bound || best.q.mean.empty()) best = std::move(found);
  }
  return best;
}

}  // namespace latent::latent_variable
