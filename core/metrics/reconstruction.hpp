#pragma once

#include <span>

namespace latent::metrics {

/// The notebook's summary of reconstruction errors.
struct ReconstructionSummary {
  double mean;   ///< compensated sum over the count, as Python's sum() / len()
  double best;   ///< smallest error
  double worst;  ///< largest error
};

/// @param errors  N reconstruction errors, data units
/// @throws PythonError  ZeroDivisionError when errors is empty, as sum([]) / len([]) does
ReconstructionSummary summarize_reconstruction(std::span<const double> errors);

}  // namespace latent::metrics
