#include "core/mixture/m_step.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/cholesky.hpp"

namespace latent::mixture {
namespace {

constexpr double kEmptyMass = 10.0 * std::numeric_limits<double>::epsilon();
constexpr double kSingular = 1e-14;

/// Σr (x − μ)(x − μ)ᵀ / Σr of component k about its new mean, in the kind's shape (not tied).
std::vector<double> covariance_about_mean(const SufficientStatistics& statistics,
                                          CovarianceKind kind, std::size_t k) {
  const std::size_t d = statistics.centres.cols;
  const double mass = statistics.mass[k];
  const std::span<const double> offset = statistics.offsets.row(k);
  const std::size_t stride = covariance_stride(kind, d);
  const double* scatter = statistics.scatter.data() + k * stride;
  std::vector<double> result(stride);
  switch (shape_of(kind)) {
    case CovarianceShape::matrix:
      for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
          result[i * d + j] = result[j * d + i] =
              (scatter[i * d + j] - offset[i] * (offset[j] / mass)) / mass;
        }
      }
      break;
    case CovarianceShape::variances:
      for (std::size_t i = 0; i < d; ++i) {
        result[i] = (scatter[i] - offset[i] * (offset[i] / mass)) / mass;
      }
      break;
    case CovarianceShape::variance: {
      double total = *scatter;
      for (const double o : offset) total -= o * (o / mass);
      result[0] = total / mass / static_cast<double>(d);
      break;
    }
  }
  return result;
}

/// What the means leave of the covariance of all points.
std::vector<double> tied_covariance(const SufficientStatistics& statistics, const DataMoments& all,
                                    const Matrix& means) {
  const std::size_t d = means.cols;
  if (!statistics.scatter.empty()) {  // taken apart, because the subtraction would lose digits
    std::vector<double> result(d * d, 0.0);
    const double total = std::accumulate(statistics.mass.begin(), statistics.mass.end(), 0.0);
    for (std::size_t k = 0; k < means.rows; ++k) {
      if (statistics.mass[k] < kEmptyMass) continue;
      const std::vector<double> own = covariance_about_mean(statistics, CovarianceKind::full, k);
      for (std::size_t i = 0; i < d * d; ++i) result[i] += own[i] * (statistics.mass[k] / total);
    }
    return result;
  }
  std::vector<double> result = all.covariance.values;
  const double total = std::accumulate(statistics.mass.begin(), statistics.mass.end(), 0.0);
  for (std::size_t k = 0; k < means.rows; ++k) {
    for (std::size_t i = 0; i < d; ++i) {
      // One half, mirrored: a · b · c and a · c · b round differently, and where the means explain
      // all the spread nothing but that rounding is left.
      for (std::size_t j = 0; j <= i; ++j) {
        result[i * d + j] -=
            statistics.mass[k] / total * (means(k, i) - all.mean[i]) * (means(k, j) - all.mean[j]);
        result[j * d + i] = result[i * d + j];
      }
    }
  }
  return result;
}

void add_floor(CovarianceKind kind, std::size_t dimension, double floor, std::span<double> one) {
  const std::size_t step = is_matrix_kind(kind) ? dimension + 1 : 1;
  for (std::size_t i = 0; i < one.size(); i += step) one[i] += floor;
}

bool is_singular(CovarianceKind kind, std::size_t d, std::span<const double> one) {
  if (!is_matrix_kind(kind)) {
    return !std::all_of(one.begin(), one.end(), [](double v) { return v > 1e-300; });
  }
  std::vector<double> factor(d * d);
  if (!cholesky(one.data(), d, factor.data())) return true;
  for (std::size_t i = 0; i < d; ++i) {
    const double pivot = factor[i * (d + 1)] * factor[i * (d + 1)];
    if (!(pivot > kSingular * one[i * (d + 1)]) || !(pivot > 1e-300)) return true;
  }
  return false;
}

}  // namespace

Matrix new_means(const SufficientStatistics& statistics) {
  Matrix means = statistics.centres;
  for (std::size_t k = 0; k < means.rows; ++k) {
    if (statistics.mass[k] < kEmptyMass) continue;
    for (std::size_t i = 0; i < means.cols; ++i) {
      means(k, i) += statistics.offsets(k, i) / statistics.mass[k];
    }
  }
  return means;
}

bool scatter_lost_digits(const SufficientStatistics& statistics, CovarianceKind kind) {
  constexpr double kTooFar = 1e4;  // squared standard deviations that a mean may move
  const std::size_t d = statistics.centres.cols;
  const bool is_one_variance = shape_of(kind) == CovarianceShape::variance;
  for (std::size_t k = 0; k < statistics.mass.size(); ++k) {
    if (statistics.mass[k] < kEmptyMass) continue;
    const std::vector<double> covariance = covariance_about_mean(statistics, kind, k);
    double squared = 0.0;
    for (std::size_t i = 0; i < d; ++i) {
      const double moved = statistics.offsets(k, i) / statistics.mass[k];
      squared += moved * moved;
      const double variance = covariance[variance_index(kind, i, d)];
      if (!is_one_variance && moved * moved > kTooFar * variance) return true;
    }
    if (is_one_variance && squared > kTooFar * covariance[0]) return true;
  }
  return false;
}

MStep m_step(const SufficientStatistics& statistics, const DataMoments& all,
             const GaussianMixture& previous, double covariance_floor) {
  const CovarianceKind kind = previous.kind();
  const std::size_t d = previous.dimension();
  const std::size_t stride = covariance_stride(kind, d);
  const double total = std::accumulate(statistics.mass.begin(), statistics.mass.end(), 0.0);
  std::vector<ComponentEvent> events;
  Matrix means = new_means(statistics);
  std::vector<double> weights(previous.components());
  std::vector<double> covariances = previous.covariances();
  const auto take = [&](std::size_t k, std::vector<double> covariance) {
    add_floor(kind, d, covariance_floor, covariance);
    if (is_singular(kind, d, covariance)) {
      events.push_back({k, Repair::collapsed});
    } else {
      std::copy(covariance.begin(), covariance.end(),
                covariances.begin() + static_cast<std::ptrdiff_t>(k * stride));
    }
  };
  for (std::size_t k = 0; k < previous.components(); ++k) {
    if (statistics.mass[k] < kEmptyMass) {
      events.push_back({k, Repair::emptied});
      std::copy_n(previous.means().row(k).begin(), d, means.row(k).begin());
      continue;
    }
    weights[k] = statistics.mass[k] / total;
    if (kind != CovarianceKind::tied) take(k, covariance_about_mean(statistics, kind, k));
  }
  if (kind == CovarianceKind::tied) take(0, tied_covariance(statistics, all, means));
  return {GaussianMixture(std::move(weights), std::move(means), kind, std::move(covariances)),
          std::move(events)};
}

MStep m_step(MatrixView x, MatrixView responsibilities, CovarianceKind kind,
             double covariance_floor) {
  constexpr const char* kWhere = "m_step";
  if (x.rows == 0 || x.cols == 0) fail(kWhere, {"x must hold at least one point, got none"});
  check_data(kWhere, x, x.cols);
  if (responsibilities.rows != x.rows || responsibilities.cols == 0) {
    fail(kWhere, {"responsibilities must have ", x.rows, " rows and at least one column, got ",
                  responsibilities.rows, " by ", responsibilities.cols});
  }
  check_finite(kWhere, "responsibilities", {responsibilities.data, responsibilities.size()});
  for (std::size_t i = 0; i < responsibilities.size(); ++i) {
    if (responsibilities.data[i] < 0.0) {
      fail(kWhere,
           {"responsibilities[", i, "] must be at least 0, got ", responsibilities.data[i]});
    }
  }
  return m_step(x, weights_from(responsibilities), responsibilities.cols, kind, covariance_floor);
}

MStep m_step(MatrixView x, const WeightSource& source, std::size_t components, CovarianceKind kind,
             double covariance_floor) {
  const DataMoments all = data_moments(x);
  Matrix centres(components, x.cols);
  for (std::size_t k = 0; k < centres.rows; ++k) {
    std::copy(all.mean.begin(), all.mean.end(), centres.row(k).begin());
  }
  // Means first, so that the scatter is taken about them.
  const Matrix means = new_means(weighted_statistics(x, CovarianceKind::tied, source, centres));
  const CovarianceKind scatter = kind == CovarianceKind::tied ? CovarianceKind::full : kind;
  return m_step(weighted_statistics(x, scatter, source, means), all,
                broad_mixture(all, means, kind, covariance_floor), covariance_floor);
}

GaussianMixture broad_mixture(const DataMoments& all, Matrix means, CovarianceKind kind,
                              double covariance_floor) {
  const std::size_t components = means.rows;
  const std::size_t d = means.cols;
  check_range("broad_mixture", "covariance_floor", covariance_floor, 0.0, kFarthest);
  std::vector<double> one = in_shape_of(kind, all.covariance);
  add_floor(kind, d, covariance_floor, one);
  if (is_singular(kind, d, one)) {
    // Points on a line or all equal: as wide as the widest coordinate in every direction.
    double widest = 0.0;
    for (std::size_t i = 0; i < d; ++i) widest = std::max(widest, all.covariance(i, i));
    add_floor(kind, d, widest > 1e-300 ? widest : 1.0, one);
  }
  std::vector<double> covariances;
  for (std::size_t k = 0; k < covariance_count(kind, components); ++k) {
    covariances.insert(covariances.end(), one.begin(), one.end());
  }
  return {std::vector<double>(components, 1.0 / static_cast<double>(components)), std::move(means),
          kind, std::move(covariances)};
}

}  // namespace latent::mixture
