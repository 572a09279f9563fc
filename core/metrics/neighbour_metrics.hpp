#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/metrics/neighbour_balls.hpp"

namespace latent::metrics {

/// Four shares that ask whether points lie within balls, a ball reaching from a point to its k-th
/// neighbour in its own set.
struct NeighbourMetrics {
  double precision;  ///< generated points in some real ball, 0 … 1
  double recall;     ///< real points in some generated ball, 0 … 1
  double density;    ///< real balls around a generated point, over k: mean 1 for equal laws, may be
                     ///< more; an outlier's wide ball counts as one of many
  double coverage;   ///< real balls that hold a generated point, 0 … 1
  /// Of the four, as means over the points that are asked, the balls taken as given.
  double precision_error;
  double recall_error;
  double density_error;
  double coverage_error;
};

/// A ball holds its rim: a strict comparison would score sets whose points all coincide 0.
/// Exchanging the sets exchanges precision and recall and changes density and coverage.
/// @param real, generated  (N, D) and (M, D) data units
/// @param k  1 … min(N, M) − 1: a point is no neighbour of itself
/// @throws std::invalid_argument  k outside; as check_samples()
/// Source: Kynkäänniemi et al., Improved Precision and Recall Metric (2019); Naeem et al., Reliable
/// Fidelity and Diversity Metrics for Generative Models (2020)
NeighbourMetrics neighbour_metrics(MatrixView real, MatrixView generated, std::size_t k);

/// What follows from the balls.
/// @param k  that they reach to
NeighbourMetrics neighbour_metrics(const NeighbourBalls& balls, std::size_t k);

/// E[coverage] where both sets are draws of one continuous law: 1 − ∏ⱼ₌₁ᵏ (N − j) / (N + M − j).
/// @param real_count, generated_count  N at least 2 and M at least 1, both at most kMostPaired
/// @param k  1 … N − 1
/// @throws std::invalid_argument  outside
/// Source: Naeem et al. (2020), 3.3
double expected_coverage(std::size_t real_count, std::size_t generated_count, std::size_t k);

}  // namespace latent::metrics
