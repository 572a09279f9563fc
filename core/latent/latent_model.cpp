#include "core/latent/latent_model.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"

namespace latent::latent_variable {

void LatentModel::check(const char* where) const {
  const std::size_t k = decoder.latent_dimension();
  if (k < 1 || k > 2) fail(where, {"decoder must have 1 or 2 latent dimensions, got ", k});
  if (prior.dimension() != k) {
    fail(where, {"prior must have the decoder's ", k, " dimensions, got ", prior.dimension()});
  }
  for (const double mean : prior.means().values) {
    check_range(where, "prior.means", mean, -kMostLatent, kMostLatent);
  }
  for (std::size_t c = 0; c < prior.components(); ++c) {
    const Matrix covariance = prior.covariance_of(c);
    for (std::size_t j = 0; j < k; ++j) {
      check_range(where, "prior.covariances", covariance(j, j), 1.0 / (kMostLatent * kMostLatent),
                  kMostLatent * kMostLatent);
    }
  }
  check_range(where, "noise_variance", noise_variance, kLeastNoise, kMostNoise);
}

void LatentModel::check_observation(const char* where, std::span<const double> x) const {
  if (x.size() != decoder.dimension()) {
    fail(where, {"x must hold ", decoder.dimension(), " numbers, got ", x.size()});
  }
  for (const double value : x) check_range(where, "x", value, -kMostObserved, kMostObserved);
}

std::size_t LatentModel::most_decoded() const {
  constexpr double kMostWork = 1e9;
  constexpr double kMost = 1e5;
  const double work = decoder.cost() + 20.0 * static_cast<double>(prior.components());
  return static_cast<std::size_t>(std::min(kMost, kMostWork / work));
}

double LatentModel::log_peak() const {
  return -0.5 * static_cast<double>(decoder.dimension()) *
         std::log(2.0 * std::numbers::pi * noise_variance);
}

void LatentModel::log_likelihood(MatrixView decoded, std::span<const double> x,
                                 std::span<double> result) const {
  const double peak = log_peak();
  const double factor = 0.5 / noise_variance;
  for (std::size_t n = 0; n < decoded.rows; ++n) {
    double squares = 0.0;
    for (std::size_t i = 0; i < decoded.cols; ++i) {
      const double gap = x[i] - decoded(n, i);
      squares += gap * gap;
    }
    result[n] = peak - factor * squares;
  }
}

}  // namespace latent::latent_variable
