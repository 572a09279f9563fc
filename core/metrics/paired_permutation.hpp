#pragma once

#include <cstddef>
#include <span>

#include "core/python/random.hpp"

namespace latent::metrics {

struct PairedPermutation {
  double difference;  ///< mean of aᵢ − bᵢ
  double p_value;     ///< two-sided
  bool exact;         ///< whether all sign patterns were tried
};

/// Whether two methods differ on the same cases: were they alike, each difference could as well
/// have the other sign. Of up to 14 pairs all 2ᴺ patterns, else `draws` of them and, as the one
/// observed is one of them, p = (1 + as far) / (1 + draws): never 0.
/// @param a, b  (N) each, within ±kFarthest, N ≥ 1
/// @param draws  1 … 100,000, at most 2e7 signs in all
/// @param random  a random() for each sign, unless all are tried
/// @throws std::invalid_argument  sizes that differ, or outside
/// Source: Fisher, The Design of Experiments (1935), section 21; Phipson & Smyth, Permutation
/// P-values Should Never Be Zero (2010)
PairedPermutation paired_permutation(std::span<const double> a, std::span<const double> b,
                                     std::size_t draws, python::PythonRandom& random);

}  // namespace latent::metrics
