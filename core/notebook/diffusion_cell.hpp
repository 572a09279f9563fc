#pragma once

#include "core/notebook/cell.hpp"

namespace latent::notebook {

struct DiffusionParameters {
  double x0 = 1.5;      ///< the clean value, data units
  double beta = 0.12;   ///< noise variance of the step, 0 ≤ β < 1
  double noise = -0.3;  ///< the standard normal draw ε, unitless
};

struct DiffusionCell {
  Cell cell;
  double signal_coefficient = 0.0;  ///< √(1−β)
  double noise_coefficient = 0.0;   ///< √β
  double xt = 0.0;                  ///< the noised value, data units
  double x0_hat = 0.0;              ///< recovered by someone who knows ε
};

/// 「ノイズを加えて復元する」: one step of noise, and back.
/// @throws std::invalid_argument  x0 or noise not finite, beta outside [0, 1)
DiffusionCell run_diffusion(const DiffusionParameters& parameters);

}  // namespace latent::notebook
