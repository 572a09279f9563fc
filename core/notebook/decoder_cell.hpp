#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/notebook/cell.hpp"

namespace latent::notebook {

struct DecoderParameters {
  std::vector<double> weights = {1.4, -0.6, 0.8, 0.5, -1.1};  ///< observation per latent unit
  double bias = 0.2;                                          ///< observation units
};

struct DecoderCell {
  Cell cell;
  std::vector<double> contributions;  ///< zᵢ wᵢ, as many as zip gives
  double x_hat = 0.0;                 ///< the decoded observation
};

/// 「単純なデコーダを書く」: x̂ = Σ zᵢ wᵢ + b.
/// @param z  the draws of cell 1, or nothing where that cell raised: then z is not defined
/// @throws std::invalid_argument  weights or bias not finite
DecoderCell run_decoder(const DecoderParameters& parameters,
                        std::optional<std::span<const double>> z);

}  // namespace latent::notebook
