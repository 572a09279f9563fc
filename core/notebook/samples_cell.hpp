#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/notebook/cell.hpp"

namespace latent::notebook {

struct SamplesParameters {
  std::string seed = "13";                  ///< any integer, in decimal
  std::vector<double> modes = {-1.5, 1.8};  ///< latent units, equally likely
  double sigma = 0.15;                      ///< standard deviation around a mode, latent units
  std::size_t count = 5;                    ///< draws, at most kMaxCount

  static constexpr std::size_t kMaxCount = 10'000;
};

/// The draws of cell 1 in their two stages: z = round(mode + noise, 3).
struct SamplesCell {
  Cell cell;
  std::vector<double> mode;   ///< the mode that choice() picked, per draw
  std::vector<double> noise;  ///< what gauss() added, per draw
  std::vector<double> z;      ///< the rounded sum
};

/// 「混合分布を意識したサンプル」: draw z from equally weighted modes.
/// An empty list of modes gives Python's IndexError in the cell.
/// @throws std::invalid_argument  seed no integer, modes or sigma not finite, sigma < 0,
///                                count over kMaxCount
SamplesCell run_samples(const SamplesParameters& parameters);

}  // namespace latent::notebook
