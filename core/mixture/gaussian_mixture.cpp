#include "core/mixture/gaussian_mixture.hpp"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/cholesky.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "GaussianMixture";

void check_size(const char* argument, std::size_t size, std::size_t expected) {
  if (size != expected) {
    fail(kWhere, {argument, " must hold ", expected, " values, got ", size});
  }
}

void check_weights(const std::vector<double>& weights) {
  check_finite(kWhere, "weights", weights);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] < 0.0) {
      fail(kWhere, {"weights[", k, "] must be at least 0, got ", weights[k]});
    }
  }
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  if (!(std::abs(total - 1.0) <= 1e-9)) {
    fail(kWhere, {"weights must sum to 1 within 1e-9, got 1 + ", total - 1.0});
  }
}

void check_symmetric(const double* a, std::size_t dimension, std::size_t k) {
  for (std::size_t i = 0; i < dimension; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double scale =
          std::sqrt(std::abs(a[i * dimension + i])) * std::sqrt(std::abs(a[j * dimension + j]));
      if (std::abs(a[i * dimension + j] - a[j * dimension + i]) > 1e-9 * scale) {
        fail(kWhere, {"covariances[", k, "] must be symmetric, got ", a[i * dimension + j], " and ",
                      a[j * dimension + i], " at (", i, ", ", j, ")"});
      }
    }
  }
}

}  // namespace

GaussianMixture::GaussianMixture(std::vector<double> weights, Matrix means, CovarianceKind kind,
                                 std::vector<double> covariances)
    : weights_(std::move(weights)),
      means_(std::move(means)),
      kind_(kind),
      covariances_(std::move(covariances)) {
  check();
  factorise();
}

GaussianMixture GaussianMixture::univariate(std::vector<double> weights, std::vector<double> means,
                                            const std::vector<double>& standard_deviations) {
  std::vector<double> variances;
  variances.reserve(standard_deviations.size());
  for (std::size_t k = 0; k < standard_deviations.size(); ++k) {
    if (!(standard_deviations[k] > 0.0)) {
      fail("GaussianMixture::univariate",
           {"standard_deviations[", k, "] must be positive, got ", standard_deviations[k]});
    }
    variances.push_back(standard_deviations[k] * standard_deviations[k]);
  }
  const std::size_t components = means.size();
  return {std::move(weights), Matrix(std::move(means), components, 1), CovarianceKind::spherical,
          std::move(variances)};
}

void GaussianMixture::check() const {
  const std::size_t d = dimension();
  if (components() == 0) fail(kWhere, {"means must hold at least one component, got 0"});
  check_count(kWhere, "components", components(), 1, kMostComponents);
  if (d < 1 || d > kMostDimensions) {
    fail(kWhere, {"means must have 1 to ", kMostDimensions, " columns, got ", d});
  }
  check_size("means", means_.values.size(), components() * d);
  check_size("weights", weights_.size(), components());
  check_size("covariances", covariances_.size(), covariance_size(kind_, components(), d));
  check_weights(weights_);
  check_finite(kWhere, "means", means_.values);
  check_finite(kWhere, "covariances", covariances_);
  if (is_matrix_kind(kind_)) {
    for (std::size_t k = 0; k < covariance_count(kind_, components()); ++k) {
      check_symmetric(covariances_.data() + k * d * d, d, k);
    }
  } else {
    for (std::size_t i = 0; i < covariances_.size(); ++i) {
      if (!(covariances_[i] > 0.0)) {
        fail(kWhere, {"covariances[", i, "] must be positive, got ", covariances_[i]});
      }
      if (covariances_[i] < kLeastVariance) {
        fail(kWhere, {"covariances[", i, "] must be at least 1e-300, got ", covariances_[i]});
      }
    }
  }
}

void GaussianMixture::factorise() {
  const std::size_t d = dimension();
  factors_.resize(covariances_.size());
  inverse_factors_.resize(covariances_.size());
  if (is_matrix_kind(kind_)) {
    for (std::size_t k = 0; k < covariance_count(kind_, components()); ++k) {
      const std::size_t at = k * d * d;
      if (!cholesky(covariances_.data() + at, d, factors_.data() + at)) {
        fail(kWhere, {"covariances[", k, "] must be positive definite"});
      }
      for (std::size_t i = 0; i < d; ++i) {
        const double pivot = factors_[at + i * (d + 1)];
        if (pivot * pivot < kLeastVariance) {
          fail(kWhere, {"covariances[", k, "] must leave variances of at least 1e-300, got ",
                        pivot * pivot});
        }
      }
      invert_lower(factors_.data() + at, d, inverse_factors_.data() + at);
    }
  } else {
    for (std::size_t i = 0; i < covariances_.size(); ++i) {
      factors_[i] = std::sqrt(covariances_[i]);
      inverse_factors_[i] = 1.0 / factors_[i];
    }
  }
  const double log_two_pi = std::log(2.0 * std::numbers::pi);
  for (std::size_t k = 0; k < components(); ++k) {
    const std::span<const double> inverse = whitening(k);
    double log_determinant = 0.0;  // of Lₖ⁻¹: −½ log |Σₖ|
    for (std::size_t i = 0; i < d; ++i) {
      log_determinant += std::log(inverse[variance_index(kind_, i, d)]);
    }
    log_peaks_.push_back(std::log(weights_[k]) - 0.5 * static_cast<double>(d) * log_two_pi +
                         log_determinant);
  }
}

Matrix GaussianMixture::covariance_of(std::size_t k) const {
  const std::size_t d = dimension();
  if (k >= components()) {
    fail("GaussianMixture::covariance_of", {"k must be below ", components(), ", got ", k});
  }
  const std::span<const double> stored = factor(covariances_, k);
  if (is_matrix_kind(kind_)) return {std::vector<double>(stored.begin(), stored.end()), d, d};
  Matrix result(d, d);
  for (std::size_t i = 0; i < d; ++i) {
    result(i, i) = stored[variance_index(kind_, i, d)];
  }
  return result;
}

}  // namespace latent::mixture
