#include "core/latent/linear_gaussian.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/affine.hpp"
#include "core/mixture/precision.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::latent_variable {

using mixture::CovarianceKind;
using mixture::GaussianMixture;

namespace {

constexpr const char* kWhere = "LinearGaussian";

double checked_variance(double v) {
  if (!(v > 0.0) || !std::isfinite(v)) {
    fail(kWhere, {"noise_variance must be positive and finite, got ", v});
  }
  return v;
}

/// What the mixture says of covariances, said of the noise that they come from.
template <typename Make>
GaussianMixture named_noise(Make make) {
  try {
    return make();
  } catch (const std::invalid_argument& error) {
    fail(kWhere, {"noise must leave covariances positive definite: ", error.what()});
  }
}

GaussianMixture noise_law(std::size_t d, std::vector<double> noise) {
  check_finite(kWhere, "noise", noise);
  if (noise.size() != 1 && noise.size() != d && noise.size() != d * d) {
    fail(kWhere, {"noise must hold 1 number, or ", d, ", or ", d * d, ", got ", noise.size()});
  }
  const auto kind = noise.size() == 1   ? CovarianceKind::spherical
                    : noise.size() == d ? CovarianceKind::diagonal
                                        : CovarianceKind::full;
  return named_noise([&] { return GaussianMixture({1.0}, Matrix(1, d), kind, std::move(noise)); });
}

/// (Sₖ⁻¹ + Bᵀ B)⁻¹
Matrix posterior_covariance(Matrix precision, const Matrix& b) {
  const std::size_t k = b.cols;
  for (std::size_t j = 0; j < k; ++j) {
    for (std::size_t l = 0; l <= j; ++l) {
      for (std::size_t i = 0; i < b.rows; ++i) precision(j, l) += b(i, j) * b(i, l);
      precision(l, j) = precision(j, l);
    }
  }
  // The inverse of a matrix is the precision of the Gaussian with that covariance.
  const GaussianMixture inverted({1.0}, Matrix(1, k), CovarianceKind::full,
                                 std::move(precision.values));
  return mixture::precision_of(inverted, 0);
}

}  // namespace

LinearGaussian::LinearGaussian(Matrix w, std::vector<double> mu, double noise_variance)
    : LinearGaussian(std::move(w), std::move(mu),
                     std::vector<double>{checked_variance(noise_variance)}) {}

LinearGaussian::LinearGaussian(Matrix w, std::vector<double> mu, std::vector<double> noise)
    : w_(std::move(w)), mu_(std::move(mu)), noise_(noise_law(mu_.size(), std::move(noise))) {
  if (w_.rows != mu_.size()) {
    fail(kWhere, {"mu must hold ", w_.rows, " numbers, one for each row of w, got ", mu_.size()});
  }
  check_finite(kWhere, "w", w_.values);
  check_finite(kWhere, "mu", mu_);
}

void LinearGaussian::check_prior(const GaussianMixture& prior) const {
  if (prior.dimension() != w_.cols) {
    fail(kWhere,
         {"prior must have ", w_.cols, " dimensions, as w has columns, got ", prior.dimension()});
  }
}

double LinearGaussian::whitened_residual(std::span<const double> x, std::span<const double> z,
                                         std::span<double> rest, std::span<double> white) const {
  for (std::size_t i = 0; i < w_.rows; ++i) {
    rest[i] = x[i] - mu_[i];
    for (std::size_t j = 0; j < w_.cols; ++j) rest[i] -= w_(i, j) * z[j];
  }
  return mixture::whiten(noise_, 0, rest, white);
}

std::vector<double> LinearGaussian::log_likelihood(MatrixView z, std::span<const double> x) const {
  std::vector<double> result(z.rows, noise_.log_peaks()[0]);
  std::vector<double> rest(w_.rows);
  std::vector<double> white(w_.rows);
  for (std::size_t n = 0; n < z.rows; ++n) {
    result[n] -= 0.5 * whitened_residual(x, z.row(n), rest, white);
  }
  return result;
}

GaussianMixture LinearGaussian::observed(const GaussianMixture& prior) const {
  check_prior(prior);
  return named_noise([&] { return mixture::affine(prior, w_, mu_, noise_.covariance_of(0)); });
}

GaussianMixture LinearGaussian::joint(const GaussianMixture& prior) const {
  check_prior(prior);
  const std::size_t k = w_.cols;
  const Matrix v = noise_.covariance_of(0);
  Matrix a(k + w_.rows, k);
  Matrix noise(a.rows, a.rows);
  std::vector<double> shift(a.rows);
  for (std::size_t j = 0; j < k; ++j) a(j, j) = 1.0;
  for (std::size_t i = 0; i < w_.rows; ++i) {
    shift[k + i] = mu_[i];
    for (std::size_t j = 0; j < k; ++j) a(k + i, j) = w_(i, j);
    for (std::size_t j = 0; j < w_.rows; ++j) noise(k + i, k + j) = v(i, j);
  }
  return named_noise([&] { return mixture::affine(prior, a, shift, noise); });
}

Matrix LinearGaussian::whitened_w() const {
  Matrix result(w_.rows, w_.cols);
  std::vector<double> column(w_.rows);
  std::vector<double> white(w_.rows);
  for (std::size_t j = 0; j < w_.cols; ++j) {
    for (std::size_t i = 0; i < w_.rows; ++i) column[i] = w_(i, j);
    mixture::whiten(noise_, 0, column, white);
    for (std::size_t i = 0; i < w_.rows; ++i) result(i, j) = white[i];
  }
  return result;
}

GaussianMixture LinearGaussian::posterior(const GaussianMixture& prior,
                                          std::span<const double> x) const {
  const MatrixView point{x.data(), 1, x.size()};
  check_points(kWhere, point, w_.rows);
  const GaussianMixture image = observed(prior);
  const Matrix b = whitened_w();
  const std::size_t k = w_.cols;
  Matrix means = prior.means();
  std::vector<double> covariances;
  std::vector<double> rest(w_.rows);
  std::vector<double> white(w_.rows);
  for (std::size_t c = 0; c < prior.components(); ++c) {
    const Matrix covariance = posterior_covariance(mixture::precision_of(prior, c), b);
    whitened_residual(x, prior.means().row(c), rest, white);
    for (std::size_t j = 0; j < k; ++j) {
      double pull = 0.0;  // of Wᵀ V⁻¹ (x − W mₖ − μ)
      for (std::size_t i = 0; i < w_.rows; ++i) pull += b(i, j) * white[i];
      for (std::size_t l = 0; l < k; ++l) means(c, l) += covariance(l, j) * pull;
    }
    covariances.insert(covariances.end(), covariance.values.begin(), covariance.values.end());
  }
  return {mixture::responsibilities(image, point).values, std::move(means), CovarianceKind::full,
          std::move(covariances)};
}

}  // namespace latent::latent_variable
