#include "core/latent/pushed_density.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/check.hpp"
#include "core/latent/eigen_views.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "pushed_density";
/// Steps of z are at most this part of the width of what is integrated: of a Gaussian the rule is
/// then off by 2 exp(−2π² / kStep²) of it, below 1e-18.
constexpr double kStep = 2.0 / 3.0;
/// Standard deviations of the prior's components that z goes, and of the noise that a point of the
/// curve is smeared over: less than 1e-17 of a density lies lower than there.
constexpr double kReach = 9.0;
/// Of p(x | z) p(z) at points of the grid, in one call: some tenths of a second.
constexpr double kMostTerms = 4e8;

void check(const LatentModel& model, const PlaneGrid& grid) {
  model.check(kWhere);
  const std::size_t k = model.decoder.latent_dimension();
  const std::size_t d = model.decoder.dimension();
  if (k != 1 || d != 2) {
    fail(kWhere, {"decoder must go from 1 latent value to 2 observed ones, got ", k, " to ", d});
  }
  const auto check_edges = [](const char* name, const std::array<double, 2>& edges) {
    for (const double edge : edges) check_range(kWhere, name, edge, -kMostObserved, kMostObserved);
    if (!(edges[0] < edges[1])) {
      fail(kWhere, {name, " must ascend, got ", edges[0], " and ", edges[1]});
    }
  };
  check_edges("across", grid.across);
  check_edges("up", grid.up);
  check_count(kWhere, "columns", grid.columns, 2, kMostLines);
  check_count(kWhere, "rows", grid.rows, 2, kMostLines);
}

/// Latent values at even steps, and what the decoder makes of them.
struct Curve {
  Matrix z;        ///< (N, 1)
  Matrix decoded;  ///< (N, 2)
  double step;
};

/// As far as the prior has any weight, and so fine that p(x | z) p(z) is resolved for any x: as a
/// function of z it is no narrower than 1 / (1 / deviation + speed of f / noise).
Curve resolved_curve(const LatentModel& model) {
  double low = INFINITY;
  double high = -INFINITY;
  double narrowest = INFINITY;
  for (std::size_t k = 0; k < model.prior.components(); ++k) {
    const double mean = model.prior.means()(k, 0);
    const double deviation = std::sqrt(model.prior.covariance_of(k)(0, 0));
    low = std::min(low, mean - kReach * deviation);
    high = std::max(high, mean + kReach * deviation);
    narrowest = std::min(narrowest, deviation);
  }
  const double noise = std::sqrt(model.noise_variance);
  const auto most = static_cast<double>(model.most_decoded());
  double steps = std::ceil(2.0 * (high - low) / (kStep * narrowest));
  for (;;) {
    if (!(steps < most)) {
      fail(kWhere, {"noise_variance and prior.covariances must be larger: the integral asks for "
                    "more than ",
                    model.most_decoded(), " latent values"});
    }
    const auto count = static_cast<std::size_t>(steps) + 1;
    Curve curve{Matrix(count, 1), {}, (high - low) / steps};
    for (std::size_t n = 0; n < count; ++n) {
      curve.z(n, 0) = low + curve.step * static_cast<double>(n);
    }
    curve.decoded = model.decoder.decode(curve.z);
    double farthest = 0.0;
    for (std::size_t n = 1; n < count; ++n) {
      farthest = std::max(farthest, std::hypot(curve.decoded(n, 0) - curve.decoded(n - 1, 0),
                                               curve.decoded(n, 1) - curve.decoded(n - 1, 1)));
    }
    const double part = (curve.step / narrowest + farthest / noise) / kStep;
    if (part <= 1.0) return curve;
    // Somewhat finer than this speed asks for: closer points may find a higher one.
    steps = std::ceil(1.1 * part * steps);
  }
}

/// Columns or rows of the grid, by their places.
struct Axis {
  double from;
  double step;
  std::size_t count;
};

/// exp(−½ (place − centre)² / noise²) at some neighbouring places of an axis, none where it
/// vanishes at all of them.
struct Smear {
  Eigen::Index first;
  Eigen::VectorXd values;
};

Smear smeared(const Axis& axis, double centre, double noise) {
  const double at = (centre - axis.from) / axis.step;
  const double reach = kReach * noise / std::abs(axis.step);
  const double last = static_cast<double>(axis.count) - 1.0;
  const double low = std::clamp(std::ceil(at - reach), 0.0, last + 1.0);
  const double high = std::clamp(std::floor(at + reach), -1.0, last);
  const auto first = static_cast<Eigen::Index>(low);
  const auto count = std::max<Eigen::Index>(0, static_cast<Eigen::Index>(high) - first + 1);
  Smear smear{first, Eigen::VectorXd(count)};
  for (Eigen::Index i = 0; i < count; ++i) {
    const double gap = (low + static_cast<double>(i) - at) * axis.step / noise;
    smear.values[i] = std::exp(-0.5 * gap * gap);
  }
  return smear;
}

}  // namespace

Matrix pushed_density(const LatentModel& model, const PlaneGrid& grid) {
  check(model, grid);
  const Curve curve = resolved_curve(model);
  const std::size_t points = grid.columns * grid.rows;
  if (static_cast<double>(curve.z.rows) * static_cast<double>(points) > kMostTerms) {
    fail(kWhere, {"columns and rows must be fewer with ", curve.z.rows, " latent values, got ",
                  points, " points"});
  }
  const auto axis = [](double from, double to, std::size_t count) {
    return Axis{from, (to - from) / (static_cast<double>(count) - 1.0), count};
  };
  const Axis across = axis(grid.across[0], grid.across[1], grid.columns);
  const Axis down = axis(grid.up[1], grid.up[0], grid.rows);
  const double noise = std::sqrt(model.noise_variance);
  const std::vector<double> law = mixture::density(model.prior, curve.z);
  RowMajor result =
      RowMajor::Zero(static_cast<Eigen::Index>(grid.rows), static_cast<Eigen::Index>(grid.columns));
  for (std::size_t n = 0; n < curve.z.rows; ++n) {
    const double mass = law[n] * curve.step / (2.0 * std::numbers::pi * model.noise_variance);
    const Smear columns = smeared(across, curve.decoded(n, 0), noise);
    const Smear rows = smeared(down, curve.decoded(n, 1), noise);
    result.block(rows.first, columns.first, rows.values.size(), columns.values.size()) +=
        (mass * rows.values).lazyProduct(columns.values.transpose());
  }
  return to_matrix(result);
}

}  // namespace latent::latent_variable
