#pragma once

#include <vector>

#include "core/metrics/reconstruction.hpp"
#include "core/notebook/cell.hpp"

namespace latent::notebook {

struct MetricsParameters {
  std::vector<double> errors = {0.42, 0.31, 0.29, 0.36, 0.33};  ///< data units, at least 0
};

struct MetricsCell {
  Cell cell;
  metrics::ReconstructionSummary summary{};  ///< zeros where the cell raises
};

/// 「学習指標を定義する」: mean, best and worst of the errors.
/// No errors at all give Python's ZeroDivisionError in the cell.
/// @throws std::invalid_argument  an error not finite or negative
MetricsCell run_metrics(const MetricsParameters& parameters);

}  // namespace latent::notebook
