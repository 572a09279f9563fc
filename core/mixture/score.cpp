#include "core/mixture/score.hpp"

#include "core/mixture/responsibilities.hpp"
#include "core/mixture/whiten.hpp"

namespace latent::mixture {
namespace {

/// result −= weight · Lₖ⁻ᵀ y
void subtract_back(const GaussianMixture& mixture, std::size_t k, std::span<const double> y,
                   double weight, std::span<double> result) {
  const std::size_t d = mixture.dimension();
  const std::span<const double> inverse = mixture.whitening(k);
  for (std::size_t i = 0; i < d; ++i) {
    if (is_matrix_kind(mixture.kind())) {
      for (std::size_t j = 0; j <= i; ++j) result[j] -= weight * inverse[i * d + j] * y[i];
    } else {
      result[i] -= weight * inverse[mixture.kind() == CovarianceKind::diagonal ? i : 0] * y[i];
    }
  }
}

}  // namespace

Matrix score(const GaussianMixture& mixture, MatrixView x) {
  const Matrix r = responsibilities(mixture, x);
  Matrix result(x.rows, x.cols);
  std::vector<double> y(x.cols);
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t k = 0; k < mixture.components(); ++k) {
      if (r(n, k) == 0.0) continue;
      whiten(mixture, k, x.row(n), y);
      subtract_back(mixture, k, y, r(n, k), result.row(n));
    }
  }
  return result;
}

}  // namespace latent::mixture
