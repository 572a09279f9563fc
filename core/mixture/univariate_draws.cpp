#include "core/mixture/univariate_draws.hpp"

#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "core/mixture/check.hpp"

namespace latent::mixture {

UnivariateDraws::UnivariateDraws(const std::vector<double>& weights, std::vector<double> means,
                                 double sigma, const python::Integer& seed)
    : cumulative_(weights.size()), means_(std::move(means)), sigma_(sigma), random_(seed) {
  const char* where = "UnivariateDraws";
  if (weights.size() != means_.size()) {
    fail(where, "weights and means must have the same length, got " +
                    std::to_string(weights.size()) + " and " + std::to_string(means_.size()));
  }
  check_finite(where, "weights", weights);
  check_finite(where, "means", means_);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] < 0.0) {
      fail(where,
           "weights[" + std::to_string(k) + "] must be at least 0, got " + shown(weights[k]));
    }
  }
  if (!std::isfinite(sigma) || sigma < 0.0) {
    fail(where, "sigma must be at least 0 and finite, got " + shown(sigma));
  }
  std::partial_sum(weights.begin(), weights.end(), cumulative_.begin());
  if (cumulative_.empty() || !(cumulative_.back() > 0.0) || !std::isfinite(cumulative_.back())) {
    fail(where, "weights must have a positive, finite sum");
  }
}

}  // namespace latent::mixture
