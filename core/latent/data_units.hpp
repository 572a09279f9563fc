#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// The units in which a network sees data: centred, and with one scale for all coordinates, so that
/// noise of one variance stays noise of one variance.
struct DataUnits {
  std::vector<double> centre;  ///< (D) data units
  double scale;                ///< data units: the root of the variances' mean

  /// @param data  (N, D)
  /// @throws std::invalid_argument  data empty, beyond ±kMostObserved or the same everywhere
  static DataUnits of(const char* where, MatrixView data);

  /// (x − centre) / scale
  /// @param x  (N, D)
  Matrix standardised(MatrixView x) const;
};

}  // namespace latent::latent_variable
