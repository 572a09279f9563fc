#include "core/mixture/data_moments.hpp"

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/moment_kernels.hpp"

namespace latent::mixture {
namespace {

struct Sums {
  double mass = 0.0;
  std::vector<double> offset;
  Matrix scatter;
};

Sums sums_about(MatrixView x, CovarianceKind kind, const std::vector<double>& centre) {
  Sums sums{0.0, std::vector<double>(x.cols, 0.0), Matrix(x.cols, x.cols)};
  Block block(x.cols);
  std::vector<double> weights(kBlock);
  std::vector<double> scratch((x.cols + 1) * kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    for (std::size_t n = 0; n < block.padded(); ++n) weights[n] = n < block.used() ? 1.0 : 0.0;
    add_moments(kind, block, weights.data(), centre.data(), scratch.data(),
                {&sums.mass, sums.offset.data(), sums.scatter.values.data()});
  }
  return sums;
}

}  // namespace

DataMoments data_moments(MatrixView x) {
  if (x.size() == 0) fail("data_moments", {"x must hold at least one point, got none"});
  check_data("data_moments", x, x.cols);
  const double count = static_cast<double>(x.rows);
  const auto first = x.row(0);
  DataMoments result{{first.begin(), first.end()}, Matrix(x.cols, x.cols)};
  const Sums rough = sums_about(x, CovarianceKind::tied, result.mean);  // offsets alone
  for (std::size_t i = 0; i < x.cols; ++i) result.mean[i] += rough.offset[i] / count;
  const Sums sums = sums_about(x, CovarianceKind::full, result.mean);
  for (std::size_t i = 0; i < x.cols; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      result.covariance(i, j) = result.covariance(j, i) = sums.scatter(i, j) / count;
    }
  }
  return result;
}

std::vector<double> in_shape_of(CovarianceKind kind, const Matrix& covariance) {
  if (is_matrix_kind(kind)) return covariance.values;
  std::vector<double> diagonal;
  double mean = 0.0;
  for (std::size_t i = 0; i < covariance.rows; ++i) {
    diagonal.push_back(covariance(i, i));
    mean += covariance(i, i) / static_cast<double>(covariance.rows);
  }
  return shape_of(kind) == CovarianceShape::variances ? diagonal : std::vector<double>{mean};
}

}  // namespace latent::mixture
