#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// Two samples with a ball around each point, which reaches to the k-th neighbour in the own set
/// and holds its rim: sets whose points all coincide find each other. Distances are compared
/// exactly as they come from both sides.
struct NeighbourBalls {
  std::vector<double> real_radii;       ///< (N) data units
  std::vector<double> generated_radii;  ///< (M) data units
  std::vector<double> in_real;          ///< (M) real balls that a generated point lies in
  std::vector<double> held;             ///< (N) generated points in a real ball
  std::vector<double> in_generated;     ///< (N) generated balls that a real point lies in
};

/// @param real, generated  (N, D) and (M, D) data units
/// @param k  1 … min(N, M) − 1: a point is no neighbour of itself
/// @throws std::invalid_argument  k outside; as check_samples()
NeighbourBalls neighbour_balls(MatrixView real, MatrixView generated, std::size_t k);

/// @throws std::invalid_argument  what neighbour_balls() throws, in the name of its caller
void check_balls(const char* where, MatrixView real, MatrixView generated, std::size_t k);

}  // namespace latent::metrics
