#include "core/diffusion/posterior.hpp"

#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/diffusion/forward.hpp"
#include "core/diffusion/posterior_mean.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::diffusion {
namespace {

using mixture::CovarianceKind;
using mixture::GaussianMixture;

GaussianMixture residual_of(const GaussianMixture& clean, const GaussianMixture& noised,
                            double alpha_bar) {
  if (!(alpha_bar < 1.0)) {
    fail("Posterior", {"alpha_bar must be in [0, 1), got ", alpha_bar});
  }
  const CovarianceKind kind = clean.kind();
  std::vector<double> covariances;
  for (std::size_t k = 0; k < covariance_count(kind, clean.components()); ++k) {
    const Matrix a = shrinkage(clean, noised, k);
    const std::size_t step = is_matrix_kind(kind) ? 1 : a.cols + 1;
    const std::size_t end = shape_of(kind) == mixture::CovarianceShape::variance ? 1 : a.size();
    for (std::size_t i = 0; i < end; i += step) {
      covariances.push_back((1.0 - alpha_bar) * a.values[i]);
    }
  }
  return {clean.weights(), clean.means(), kind, std::move(covariances)};
}

}  // namespace

Posterior::Posterior(const GaussianMixture& clean, double alpha_bar)
    : noised_(diffusion::noised(clean, alpha_bar)),
      residual_(residual_of(clean, noised_, alpha_bar)),
      maps_(posterior_maps(clean, noised_, alpha_bar)) {}

void Posterior::mean_of(std::size_t k, std::span<const double> xt, std::span<double> mean) const {
  const std::size_t d = xt.size();
  const std::span<const double> centre = noised_.means().row(k);
  for (std::size_t i = 0; i < d; ++i) {
    mean[i] = maps_.offsets(k, i);
    if (maps_.diagonal) {
      mean[i] += maps_.gains[k * d + i] * (xt[i] - centre[i]);
    } else {
      const double* gain = maps_.gains.data() + (k * d + i) * d;
      for (std::size_t j = 0; j < d; ++j) mean[i] += gain[j] * (xt[j] - centre[j]);
    }
  }
}

GaussianMixture Posterior::given(std::span<const double> xt) const {
  Matrix shares = mixture::responsibilities(noised_, {xt.data(), 1, xt.size()});
  Matrix means(residual_.components(), xt.size());
  for (std::size_t k = 0; k < means.rows; ++k) mean_of(k, xt, means.row(k));
  return {std::move(shares.values), std::move(means), residual_.kind(), residual_.covariances()};
}

Matrix Posterior::sample(MatrixView xt, python::PythonRandom& random) const {
  Matrix cumulative = mixture::responsibilities(noised_, xt);
  Matrix result(xt.rows, xt.cols);
  std::vector<double> noise(xt.cols);
  std::vector<double> mean(xt.cols);
  for (std::size_t n = 0; n < xt.rows; ++n) {
    const std::span<double> row = cumulative.row(n);
    std::partial_sum(row.begin(), row.end(), row.begin());
    const std::size_t k = random.choices(row);
    for (double& e : noise) e = random.gauss(0.0, 1.0);
    mixture::unwhiten(residual_, k, noise, result.row(n));
    mean_of(k, xt.row(n), mean);
    for (std::size_t i = 0; i < xt.cols; ++i) {
      result(n, i) += mean[i] - residual_.means()(k, i);
      if (!std::isfinite(result(n, i))) {
        fail("Posterior", {"xt[", n, "] must be nearer to the mixture: the draw is no number"});
      }
    }
  }
  return result;
}

}  // namespace latent::diffusion
