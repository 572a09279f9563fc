#include "core/latent/factor_em.hpp"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/latent/eigen_views.hpp"

namespace latent::latent_variable {
namespace {

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value / static_cast<double>(values.size());
  return sum;
}

std::vector<double> variances_of(const ColumnMoments& moments) {
  std::vector<double> result(moments.columns());
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = moments.covariance(i, i);
  return result;
}

}  // namespace

void check_varying_columns(const char* where, const ColumnMoments& moments) {
  for (std::size_t i = 0; i < moments.columns(); ++i) {
    const double variance = moments.covariance(i, i);
    if (!(variance * kLeastNoiseShare >= mixture::kLeastVariance)) {
      fail(where, {"x must have a positive variance in column ", i, ", got ", variance});
    }
  }
}

FactorModel start_factors(const ColumnMoments& moments, std::size_t latent, FactorNoise noise,
                          python::PythonRandom& random) {
  constexpr const char* kWhere = "start_factors";
  moments.check(kWhere);
  check_varying_columns(kWhere, moments);
  check_count(kWhere, "latent", latent, 1, moments.columns() - 1);
  FactorModel model{moments.mean, Matrix(moments.columns(), latent), variances_of(moments)};
  for (std::size_t i = 0; i < moments.columns(); ++i) {
    model.noise_variances[i] *= 0.5;
    const double scale = std::sqrt(model.noise_variances[i] / static_cast<double>(latent));
    for (std::size_t j = 0; j < latent; ++j) model.loadings(i, j) = scale * random.gauss(0.0, 1.0);
  }
  if (noise == FactorNoise::isotropic) model.noise_variances = {mean_of(model.noise_variances)};
  return model;
}

FactorModel em_step(const ColumnMoments& moments, const FactorModel& model) {
  constexpr const char* kWhere = "em_step";
  moments.check(kWhere);
  check_varying_columns(kWhere, moments);
  model.check(kWhere);
  if (model.columns() != moments.columns()) {
    fail(kWhere, {"mean must hold ", moments.columns(), " numbers, got ", model.columns()});
  }
  const auto s = eigen_view(moments.covariance);
  const Matrix map = model.posterior_map();
  const auto beta = eigen_view(map);
  const auto k = static_cast<Eigen::Index>(model.latent());
  const RowMajor cross = s * beta.transpose();  // E[(x − μ) zᵀ]
  const RowMajor second =                       // E[z zᵀ]
      RowMajor::Identity(k, k) - beta * eigen_view(model.loadings) + beta * cross;
  const RowMajor loadings = second.transpose().partialPivLu().solve(cross.transpose()).transpose();
  FactorModel next{moments.mean, to_matrix(loadings), variances_of(moments)};
  std::vector<double> least = next.noise_variances;
  for (std::size_t i = 0; i < next.columns(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    next.noise_variances[i] -= loadings.row(row).dot(cross.row(row));
    least[i] *= kLeastNoiseShare;
  }
  if (model.noise_variances.size() == 1) {
    next.noise_variances = {mean_of(next.noise_variances)};
    least = {mean_of(least)};
  }
  for (std::size_t i = 0; i < least.size(); ++i) {
    next.noise_variances[i] = std::max(next.noise_variances[i], least[i]);
  }
  next.check(kWhere);
  return next;
}

}  // namespace latent::latent_variable
