#include "core/metrics/frechet_distance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/fail.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/jacobi_svd.hpp"
#include "core/mixture/moments.hpp"

namespace latent::metrics {
namespace {

/// A B, or Aᵀ B.
Matrix product(const Matrix& a, const Matrix& b, bool transposes_a = false) {
  Matrix result(a.rows, a.rows);
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < a.rows; ++j) {
      for (std::size_t k = 0; k < a.rows; ++k) {
        result(i, j) += (transposes_a ? a(k, i) : a(i, k)) * b(k, j);
      }
    }
  }
  return result;
}

double squared_difference(const Matrix& a, const Matrix& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += (a.values[i] - b.values[i]) * (a.values[i] - b.values[i]);
  }
  return sum;
}

double length_of_column(const Matrix& a, std::size_t column) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.rows; ++i) sum += a(i, column) * a(i, column);
  return std::sqrt(sum);
}

/// A with A Aᵀ = Σ, in units of `unit`: eigenvectors times the roots of eigenvalues, which of a
/// positive semidefinite matrix are its singular values.
Matrix factor_of(Matrix covariance, double unit) {
  for (double& value : covariance.values) value = value / unit / unit;
  auto [scaled, v] = jacobi_svd(std::move(covariance));
  for (std::size_t k = 0; k < v.cols; ++k) {
    const double root = std::sqrt(length_of_column(scaled, k));
    for (std::size_t i = 0; i < v.rows; ++i) v(i, k) *= root;
  }
  return v;
}

/// min ‖A − B U‖² over rotations U. With Bᵀ A = W S Vᵀ the best is W Vᵀ. Where S has zeros, any
/// completion of the rest of it is as good, so that what B has there is added by itself.
double squared_distance_up_to_rotation(const Matrix& a, const Matrix& b) {
  const std::size_t d = a.rows;
  const auto [scaled, v] = jacobi_svd(product(b, a, true));
  double largest = 0.0;
  for (std::size_t k = 0; k < d; ++k) largest = std::max(largest, length_of_column(scaled, k));
  Matrix rotation(d, d);
  Matrix reach(d, d);  // W Wᵀ where S is not 0
  for (std::size_t k = 0; k < d; ++k) {
    const double length = length_of_column(scaled, k);
    if (!(length > 1e-13 * largest)) continue;
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = 0; j < d; ++j) {
        rotation(i, j) += scaled(i, k) / length * v(j, k);
        reach(i, j) += scaled(i, k) / length * (scaled(j, k) / length);
      }
    }
  }
  return squared_difference(a, product(b, rotation)) + squared_difference(b, product(b, reach));
}

}  // namespace

double frechet_distance(const std::vector<double>& first_mean, const Matrix& first_covariance,
                        const std::vector<double>& second_mean, const Matrix& second_covariance) {
  const std::size_t dimension = first_mean.size();
  double unit = 0.0;
  for (std::size_t i = 0; i < dimension; ++i) {
    unit = std::max({unit, std::abs(first_mean[i] - second_mean[i]),
                     std::sqrt(first_covariance(i, i)), std::sqrt(second_covariance(i, i))});
  }
  if (unit == 0.0) return 0.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < dimension; ++i) {
    const double difference = (first_mean[i] - second_mean[i]) / unit;
    sum += difference * difference;
  }
  if (first_covariance.values != second_covariance.values) {
    sum += squared_distance_up_to_rotation(factor_of(first_covariance, unit),
                                           factor_of(second_covariance, unit));
  }
  return sum * unit * unit;
}

double frechet_distance(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q) {
  check_mixtures("frechet_distance", p, q, kMostFrechetDimensions);
  const auto first = mixture::moments(p);
  const auto second = mixture::moments(q);
  return frechet_distance(first.mean, first.covariance, second.mean, second.covariance);
}

double gaussian_wasserstein(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q) {
  constexpr const char* kWhere = "gaussian_wasserstein";
  check_mixtures(kWhere, p, q, kMostFrechetDimensions);
  if (p.components() != 1) fail(kWhere, {"p must have 1 component, got ", p.components()});
  if (q.components() != 1) fail(kWhere, {"q must have 1 component, got ", q.components()});
  const auto first = p.means().row(0);
  const auto second = q.means().row(0);
  return std::sqrt(frechet_distance({first.begin(), first.end()}, p.covariance_of(0),
                                    {second.begin(), second.end()}, q.covariance_of(0)));
}

}  // namespace latent::metrics
