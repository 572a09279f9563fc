#include "core/metrics/occupancy.hpp"

#include <cmath>

#include "core/mixture/responsibilities.hpp"

namespace latent::metrics {

Occupancy occupancy(const mixture::GaussianMixture& mixture, MatrixView points) {
  Occupancy result;
  result.counts.resize(mixture.components());
  for (const std::size_t k : mixture::predict(mixture, points)) result.counts[k] += 1.0;
  const auto n = static_cast<double>(points.rows);
  for (const double weight : mixture.weights()) {
    result.expected.push_back(n * weight);
    result.standard_errors.push_back(std::sqrt(n * weight * (1.0 - weight)));
  }
  return result;
}

}  // namespace latent::metrics
