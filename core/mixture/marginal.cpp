#include "core/mixture/marginal.hpp"

#include <utility>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/mixture/coordinates.hpp"

namespace latent::mixture {

GaussianMixture marginal(const GaussianMixture& mixture, std::span<const std::size_t> coordinates) {
  const std::size_t d = mixture.dimension();
  check_coordinates("marginal", coordinates, d);
  const std::size_t m = coordinates.size();
  Matrix means(mixture.components(), m);
  for (std::size_t k = 0; k < means.rows; ++k) {
    for (std::size_t i = 0; i < m; ++i) means(k, i) = mixture.means()(k, coordinates[i]);
  }
  const std::vector<double>& all = mixture.covariances();
  std::vector<double> kept;
  const std::size_t count = covariance_count(mixture.kind(), mixture.components());
  for (std::size_t k = 0; k < count; ++k) {
    switch (mixture.kind()) {
      case CovarianceKind::full:
      case CovarianceKind::tied:
        for (const std::size_t i : coordinates) {
          for (const std::size_t j : coordinates) kept.push_back(all[(k * d + i) * d + j]);
        }
        break;
      case CovarianceKind::diagonal:
        for (const std::size_t i : coordinates) kept.push_back(all[k * d + i]);
        break;
      case CovarianceKind::spherical:
        kept.push_back(all[k]);
        break;
    }
  }
  return {mixture.weights(), std::move(means), mixture.kind(), std::move(kept)};
}

}  // namespace latent::mixture
