#include "core/mixture/mahalanobis.hpp"

#include "core/mixture/check.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::mixture {

Matrix squared_mahalanobis(const GaussianMixture& mixture, MatrixView x) {
  check_points("squared_mahalanobis", x, mixture.dimension());
  Matrix result(x.rows, mixture.components());
  std::vector<double> y(mixture.dimension());
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t k = 0; k < mixture.components(); ++k) {
      result(n, k) = whiten(mixture, k, x.row(n), y);
    }
  }
  return result;
}

}  // namespace latent::mixture
