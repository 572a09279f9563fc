#include "core/mixture/mahalanobis.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/prepared_components.hpp"

namespace latent::mixture {

Matrix squared_mahalanobis(const GaussianMixture& mixture, MatrixView x) {
  check_points("squared_mahalanobis", x, mixture.dimension());
  return squared_mahalanobis(components_of(mixture), x);
}

Matrix squared_mahalanobis(const Components& components, MatrixView x) {
  const std::vector<double> no_peaks(components.means.rows, 0.0);
  PreparedComponents prepared(
      {components.kind, components.means, components.inverse_factors, no_peaks});
  Matrix result(x.rows, components.means.rows);
  Block block(x.cols);
  std::vector<double> halves(components.means.rows * kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    prepared.log_joint(block, halves.data());
    for (std::size_t n = 0; n < block.used(); ++n) {
      for (std::size_t k = 0; k < result.cols; ++k) {
        const double squared = -2.0 * halves[k * kBlock + n];
        // Coordinates that overflow may not be subtracted; so far out the distance is infinite.
        result(first + n, k) = std::isnan(squared) ? INFINITY : squared;
      }
    }
  }
  return result;
}

}  // namespace latent::mixture
