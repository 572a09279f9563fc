#include "core/metrics/check_metrics.hpp"

#include <cmath>

#include "core/base/check_points.hpp"

namespace latent::metrics {
namespace {

void check_mixture(const char* where, const char* argument,
                   const mixture::GaussianMixture& mixture) {
  if (mixture.components() > kMostCompared) {
    fail(where, {argument, ".weights must hold at most ", kMostCompared, " values, got ",
                 mixture.components()});
  }
  for (const double mean : mixture.means().values) {
    if (std::abs(mean) > kFarthest) {
      fail(where, {argument, ".means must be in -1e150 … 1e150, got ", mean});
    }
  }
  for (const double covariance : mixture.covariances()) {
    if (std::abs(covariance) > kFarthest * kFarthest) {
      fail(where, {argument, ".covariances must be in -1e300 … 1e300, got ", covariance});
    }
  }
}

}  // namespace

void check_mixtures(const char* where, const mixture::GaussianMixture& p,
                    const mixture::GaussianMixture& q, std::size_t most_dimension) {
  if (p.dimension() > most_dimension) {
    fail(where, {"p must have at most ", most_dimension, " dimensions, got ", p.dimension()});
  }
  if (q.dimension() != p.dimension()) {
    fail(where, {"q must have ", p.dimension(), " dimensions as p has, got ", q.dimension()});
  }
  check_mixture(where, "p", p);
  check_mixture(where, "q", q);
}

void check_sample(const char* where, const char* argument, MatrixView x, std::size_t least) {
  if (x.cols == 0 || x.cols > mixture::kMostDimensions) {
    fail(where, {argument, " must have 1 … ", mixture::kMostDimensions, " columns, got ", x.cols});
  }
  if (x.rows < least || x.rows > kMostPaired) {
    fail(where, {argument, " must have ", least, " … ", kMostPaired, " points, got ", x.rows});
  }
  if (x.size() > kMostPairedValues) {
    fail(where, {argument, " must hold at most ", kMostPairedValues, " numbers, got ", x.size()});
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!(std::abs(x.data[i]) <= kFarthest)) {
      fail(where, {argument, "[", i / x.cols, ", ", i % x.cols, "] must be in -1e150 … 1e150, got ",
                   x.data[i]});
    }
  }
}

void check_samples(const char* where, const char* first, MatrixView x, const char* argument,
                   MatrixView y, std::size_t least) {
  check_sample(where, first, x, least);
  if (y.cols != x.cols) {
    fail(where, {argument, " must have ", x.cols, " columns as ", first, " has, got ", y.cols});
  }
  check_sample(where, argument, y, least);
}

void check_values(const char* where, const char* argument, std::span<const double> values,
                  std::size_t least) {
  if (values.size() < least) {
    fail(where, {argument, " must hold at least ", least, ", got ", values.size()});
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!(std::abs(values[i]) <= kFarthest)) {
      fail(where, {argument, "[", i, "] must be in -1e150 … 1e150, got ", values[i]});
    }
  }
}

}  // namespace latent::metrics
