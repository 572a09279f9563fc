#pragma once

#include <vector>

#include "core/notebook/cell.hpp"

namespace latent::notebook {

/// The modes of cell 4: K means with K weights, as pairs in the source.
struct MixtureParameters {
  std::vector<double> means = {-2.0, 1.5};   ///< data units
  std::vector<double> weights = {0.4, 0.6};  ///< at least 0; Python does not ask for a sum of 1
};

struct MixtureCell {
  Cell cell;
  std::vector<double> samples;  ///< round(m + w · 0.1, 3), one per mode
};

/// 「混合分布の感覚を作る」: one value per mode, shifted by a tenth of its weight. Nothing is
/// drawn.
/// @throws std::invalid_argument  means and weights of different length or not finite, weight < 0
MixtureCell run_mixture(const MixtureParameters& parameters);

}  // namespace latent::notebook
