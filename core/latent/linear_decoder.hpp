#pragma once

#include <span>
#include <vector>

namespace latent::latent_variable {

/// x̂ = Σ zᵢ wᵢ + b, the notebook's decoder from K latent values to one observation.
struct LinearDecoder {
  std::span<const double> weights;  ///< w, observation units per latent unit
  double bias = 0.0;                ///< b, observation units

  /// What each latent value adds, zᵢ wᵢ. Ends with the shorter of the two lists, as Python's zip.
  std::vector<double> contributions(std::span<const double> z) const;

  /// x̂, with the contributions summed as Python sums them.
  double decode(std::span<const double> z) const;
};

}  // namespace latent::latent_variable
