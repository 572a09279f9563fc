#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/metrics/component_boxes.hpp"

namespace latent::metrics {

/// What is integrated, for many nodes at once: writes into `values` (N, F) each function times
/// exp(log_volumes[n]). A density and a volume that both are beyond the range of a double have a
/// product within it, so the two meet in logarithms.
using Integrands =
    std::function<void(MatrixView nodes, std::span<const double> log_volumes, Matrix& values)>;

struct CubatureOptions {
  double tolerance = 1e-12;            ///< of the summed error
  double least_scale = 1.0;            ///< errors are relative to an integral that is larger
  bool halves_first = true;            ///< on the line; false where all kinks are at ends of boxes
  std::size_t most_nodes = 1'000'000;  ///< evaluations of the integrands; always at least one round
};

struct Integrals {
  std::vector<double> values;  ///< (F)
  double error;                ///< summed differences of the two rules, an upper estimate for each
                               ///< function, relative to max(least_scale, |value|)
};

/// ∫ of F functions over the boxes: Gauss and Kronrod's pair of 7 and 15 nodes, in two dimensions
/// their tensor product. The boxes with the largest error are halved along each side, round by
/// round, until the tolerance is met or the nodes are used up. Besides the difference of both
/// rules, what halving has changed counts as an error; on the line all boxes are halved once for
/// that. Source: Piessens et al., QUADPACK (1983), whose rule this is
Integrals integrate(const std::vector<Box>& boxes, std::size_t dimension, std::size_t functions,
                    const Integrands& integrands, const CubatureOptions& options = {});

}  // namespace latent::metrics
