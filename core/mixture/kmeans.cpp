#include "core/mixture/kmeans.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/data_moments.hpp"
#include "core/mixture/distance_kernels.hpp"
#include "core/mixture/em.hpp"

namespace latent::mixture {
namespace {

constexpr double kOne = 1.0;

/// Lowers each point's squared distance to that of one more centre, and labels where it did.
void compare_with(MatrixView x, const double* centre, std::uint32_t label, Assignment& nearest) {
  Block block(x.cols);
  std::vector<double> row(kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    log_joint_of_block(CovarianceKind::spherical, block, {centre, &kOne, 0.0}, nullptr, row.data());
    for (std::size_t n = 0; n < block.used(); ++n) {
      if (-row[n] < nearest.squared_distances[first + n]) {
        nearest.squared_distances[first + n] = -row[n];
        nearest.labels[first + n] = label;
      }
    }
  }
}

Assignment nothing_near(std::size_t count) {
  return {std::vector<std::uint32_t>(count, 0),
          std::vector<double>(count, std::numeric_limits<double>::infinity()), 0.0};
}

Assignment assign(MatrixView x, MatrixView centres) {
  Assignment result = nothing_near(x.rows);
  for (std::size_t k = 0; k < centres.rows; ++k) {
    compare_with(x, centres.data + k * centres.cols, static_cast<std::uint32_t>(k), result);
  }
  result.inertia =
      std::accumulate(result.squared_distances.begin(), result.squared_distances.end(), 0.0);
  return result;
}

/// Means of the points of each label. A centre without points takes the point that lies farthest
/// from its own centre, which loses it.
Matrix moved_centres(MatrixView x, const Matrix& centres, Assignment& nearest,
                     std::vector<std::size_t>& relocated) {
  std::vector<double> count(centres.rows, 0.0);
  for (const std::uint32_t k : nearest.labels) count[k] += 1.0;
  for (std::size_t k = 0; k < centres.rows; ++k) {
    if (count[k] > 0.0) continue;
    std::size_t farthest = x.rows;
    for (std::size_t n = 0; n < x.rows; ++n) {
      if (count[nearest.labels[n]] < 2.0) continue;
      if (farthest == x.rows ||
          nearest.squared_distances[n] > nearest.squared_distances[farthest]) {
        farthest = n;
      }
    }
    if (farthest == x.rows) break;  // fewer points than centres
    count[nearest.labels[farthest]] -= 1.0;
    count[k] = 1.0;
    nearest.labels[farthest] = static_cast<std::uint32_t>(k);
    nearest.squared_distances[farthest] = 0.0;
    relocated.push_back(k);
  }
  Matrix sums(centres.rows, centres.cols);
  for (std::size_t n = 0; n < x.rows; ++n) {
    const std::size_t k = nearest.labels[n];
    for (std::size_t i = 0; i < x.cols; ++i) sums(k, i) += x(n, i) - centres(k, i);
  }
  for (std::size_t k = 0; k < centres.rows; ++k) {
    for (std::size_t i = 0; i < x.cols; ++i) {
      sums(k, i) = centres(k, i) + (count[k] > 0.0 ? sums(k, i) / count[k] : 0.0);
    }
  }
  return sums;
}

double squared_shift(const Matrix& from, const Matrix& to) {
  double result = 0.0;
  for (std::size_t i = 0; i < from.values.size(); ++i) {
    const double moved = to.values[i] - from.values[i];
    result += moved * moved;
  }
  return result;
}

void check(const char* where, MatrixView x, MatrixView centres) {
  if (centres.rows == 0) fail(where, {"centres must hold at least one row, got none"});
  check_count(where, "components", centres.rows, 1, kMostComponents);
  check_data(where, x, centres.cols);
  check_finite(where, "centres", {centres.data, centres.size()});
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (std::abs(centres.data[i]) > kFarthest) {
      fail(where, {"centres[", i, "] must be in -1e150 … 1e150, got ", centres.data[i]});
    }
  }
}

}  // namespace

Assignment nearest_centres(MatrixView x, MatrixView centres) {
  check("nearest_centres", x, centres);
  return assign(x, centres);
}

std::vector<std::size_t> kmeans_plus_plus(MatrixView x, std::size_t components,
                                          python::PythonRandom& random) {
  constexpr const char* kWhere = "kmeans_plus_plus";
  check_data(kWhere, x, x.cols);
  check_count(kWhere, "components", components, 1, std::min(x.rows, kMostComponents));
  std::vector<std::size_t> chosen{static_cast<std::size_t>(random.randbelow(x.rows))};
  Assignment nearest = nothing_near(x.rows);
  std::vector<double> cumulative(x.rows);
  while (chosen.size() < components) {
    compare_with(x, x.data + chosen.back() * x.cols, 0, nearest);
    std::partial_sum(nearest.squared_distances.begin(), nearest.squared_distances.end(),
                     cumulative.begin());
    chosen.push_back(cumulative.back() > 0.0 ? random.choices(cumulative)
                                             : static_cast<std::size_t>(random.randbelow(x.rows)));
  }
  return chosen;
}

KMeans::KMeans(MatrixView x, Matrix centres, const KMeansOptions& options)
    : x_(x), options_(options), centres_(std::move(centres)) {
  constexpr const char* kWhere = "fit_kmeans";
  if (x.rows == 0) fail(kWhere, {"x must hold at least one point, got none"});
  check(kWhere, x, centres_);
  check_range(kWhere, "max_iterations", options.max_iterations, 1, kMostIterations);
  tolerance_ = options.tolerance *
               in_shape_of(CovarianceKind::spherical, data_moments(x).covariance).front();
}

const Assignment& KMeans::nearest() {
  if (!nearest_) nearest_ = assign(x_, centres_);
  return *nearest_;
}

bool KMeans::step() {
  const auto most = static_cast<std::size_t>(options_.max_iterations);
  if (converged_ || steps_.size() >= most) return false;
  steps_.push_back({nearest().inertia, 0.0, {}});
  Matrix moved = moved_centres(x_, centres_, *nearest_, steps_.back().relocated);
  steps_.back().shift = squared_shift(centres_, moved);
  converged_ = nearest_->labels == labels_ || steps_.back().shift <= tolerance_;
  centres_ = std::move(moved);
  labels_ = std::move(nearest_->labels);
  nearest_.reset();
  return !converged_ && steps_.size() < most;
}

KMeansFit KMeans::fit() {
  const Assignment& now = nearest();
  return {centres_, now.labels, now.inertia, steps_, converged_};
}

KMeansFit fit_kmeans(MatrixView x, Matrix centres, const KMeansOptions& options) {
  KMeans kmeans(x, std::move(centres), options);
  while (kmeans.step()) {
  }
  return kmeans.fit();
}

Matrix one_hot(const std::vector<std::uint32_t>& labels, std::size_t components) {
  Matrix result(labels.size(), components);
  for (std::size_t n = 0; n < labels.size(); ++n) {
    if (labels[n] >= components) {
      fail("one_hot", {"labels[", n, "] must be below ", components, ", got ", labels[n]});
    }
    result(n, labels[n]) = 1.0;
  }
  return result;
}

Matrix rows_of(MatrixView x, const std::vector<std::size_t>& indices) {
  Matrix result(indices.size(), x.cols);
  for (std::size_t k = 0; k < indices.size(); ++k) {
    std::copy_n(x.row(indices[k]).begin(), x.cols, result.row(k).begin());
  }
  return result;
}

}  // namespace latent::mixture
