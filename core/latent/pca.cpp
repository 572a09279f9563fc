#include "core/latent/pca.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/check.hpp"
#include "core/latent/principal_axes.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "fit_pca";

/// Directions in which the data vary, beyond what rounding makes of those in which they do not.
std::size_t rank_of(const std::vector<double>& eigenvalues) {
  const double rounding = std::numeric_limits<double>::epsilon() *
                          static_cast<double>(eigenvalues.size()) * eigenvalues[0];
  std::size_t rank = 0;
  while (rank < eigenvalues.size() && eigenvalues[rank] > rounding) ++rank;
  return rank;
}

}  // namespace

PcaFit pca(const ColumnMoments& moments, std::size_t latent, const PcaOptions& options) {
  moments.check(kWhere);
  const std::size_t d = moments.columns();
  check_count(kWhere, "latent", latent, 1, d - 1);
  check_count(kWhere, "ddof", options.ddof, 0, 1);
  const auto n = static_cast<double>(moments.count);
  Matrix covariance = moments.covariance;
  for (double& value : covariance.values) value *= n / (n - static_cast<double>(options.ddof));
  auto [eigenvalues, axes] = principal_axes(covariance);
  const std::size_t rank = rank_of(eigenvalues);
  if (rank < 2) fail(kWhere, {"x must vary in at least 2 directions, got ", rank});
  if (latent >= rank) {
    fail(kWhere,
         {"latent must be below ", rank, ", the directions in which x varies, got ", latent});
  }
  double noise = 0.0;
  for (std::size_t j = latent; j < d; ++j)
    noise += eigenvalues[j] / static_cast<double>(d - latent);
  PcaFit fit{
      std::move(eigenvalues), Matrix(latent, d), {moments.mean, Matrix(d, latent), {noise}}, 0.0};
  for (std::size_t j = 0; j < latent; ++j) {
    const double length = std::sqrt(std::max(0.0, fit.eigenvalues[j] - noise));
    for (std::size_t i = 0; i < d; ++i) {
      fit.components(j, i) = axes(j, i);
      fit.model.loadings(i, j) = length * axes(j, i);
    }
  }
  fit.model.check(kWhere);
  fit.log_likelihood = fit.model.log_likelihood(moments);
  return fit;
}

}  // namespace latent::latent_variable
