#include "core/latent/linear_vae.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/latent/linear_bound.hpp"
#include "core/latent/principal_axes.hpp"

namespace latent::latent_variable {

LinearVaeOptimum linear_vae_optimum(std::span<const double> eigenvalues, double noise_variance,
                                    double beta, std::size_t latent) {
  constexpr const char* kWhere = "linear_vae_optimum";
  check_count(kWhere, "eigenvalues", eigenvalues.size(), 1, kMostColumns);
  for (std::size_t i = 0; i < eigenvalues.size(); ++i) {
    if (!(eigenvalues[i] >= 0.0 && eigenvalues[i] <= kFarthest)) {
      fail(kWhere, {"eigenvalues[", i, "] must be in 0 … 1e150, got ", eigenvalues[i]});
    }
  }
  check_range(kWhere, "noise_variance", noise_variance, 1.0 / kFarthest, kFarthest);
  check_range(kWhere, "beta", beta, 0.0, kMostLinearBeta);
  check_count(kWhere, "latent", latent, 1, eigenvalues.size());
  std::vector<double> sorted(eigenvalues.begin(), eigenvalues.end());
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const double threshold = beta * noise_variance;
  LinearVaeOptimum result{0, std::vector<double>(latent, 0.0), 0.0};
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool active = i < latent && sorted[i] > threshold;
    result.bound -= 0.5 * std::log(2.0 * std::numbers::pi * noise_variance);
    if (!active) {
      result.bound -= 0.5 * sorted[i] / noise_variance;
      continue;
    }
    result.active += 1;
    result.loadings_squared[i] = sorted[i] - threshold;
    if (beta > 0.0) {  // reconstruction and divergence together; both are 0 without a price
      // One by one: of the smallest beta the threshold is 0.
      const double excess = std::log(sorted[i]) - std::log(beta) - std::log(noise_variance);
      result.bound -= 0.5 * beta * (1.0 + excess);
    }
  }
  return result;
}

LinearVae linear_vae(const ColumnMoments& moments, std::size_t latent, double noise_variance,
                     double beta) {
  constexpr const char* kWhere = "linear_vae";
  moments.check(kWhere);
  if (!(beta > 0.0)) fail(kWhere, {"beta must be above 0, got ", beta});
  const PrincipalAxes principal = principal_axes(moments.covariance);
  LinearVaeOptimum optimum =
      linear_vae_optimum(principal.eigenvalues, noise_variance, beta, latent);
  const std::size_t d = moments.columns();
  LinearVae result{moments.mean, Matrix(d, latent), Matrix(latent, d),
                   std::vector<double>(latent, 1.0), std::move(optimum)};
  for (std::size_t j = 0; j < result.optimum.active; ++j) {
    const double length = std::sqrt(result.optimum.loadings_squared[j]);
    const double eigenvalue = principal.eigenvalues[j];
    result.variances[j] = beta * noise_variance / eigenvalue;
    for (std::size_t i = 0; i < d; ++i) {
      result.w(i, j) = length * principal.axes(j, i);
      result.encoder(j, i) = length / eigenvalue * principal.axes(j, i);
    }
  }
  return result;
}

}  // namespace latent::latent_variable
