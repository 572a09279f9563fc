#include "core/mixture/model_selection.hpp"

#include <cmath>

#include "core/base/check_points.hpp"

namespace latent::mixture {

std::size_t parameter_count(CovarianceKind kind, std::size_t components, std::size_t dimension) {
  const std::size_t one =
      is_matrix_kind(kind) ? dimension * (dimension + 1) / 2 : covariance_stride(kind, dimension);
  return components - 1 + components * dimension + covariance_count(kind, components) * one;
}

double aic(double log_likelihood, std::size_t parameters) {
  return 2.0 * static_cast<double>(parameters) - 2.0 * log_likelihood;
}

double bic(double log_likelihood, std::size_t parameters, std::size_t points) {
  if (points == 0) fail("bic", {"points must be at least 1, got 0"});
  return static_cast<double>(parameters) * std::log(static_cast<double>(points)) -
         2.0 * log_likelihood;
}

}  // namespace latent::mixture
