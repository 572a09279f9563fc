#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/python/random.hpp"

// Loops over all draws of a resampling: each draw is one random().
namespace latent::metrics {

/// Σ values[i] of N draws with replacement.
/// @param values  (N)
/// @param indices  (N) written: the draws
double sum_of_resample(std::span<const double> values, python::PythonRandom& random,
                       std::span<std::uint32_t> indices);

/// Draws as many of `places` as there are, with replacement, and counts how often each place came.
/// @param places  (N) a permutation of 0 … N − 1
/// @param indices  (N) written: the draws
/// @param counts  (N) written
void count_resample(std::span<const std::uint32_t> places, python::PythonRandom& random,
                    std::span<std::uint32_t> indices, std::span<std::uint32_t> counts);

/// The sum of the values, each with a sign of its own: as it is where random() is below ½.
double sum_with_random_signs(std::span<const double> values, python::PythonRandom& random);

/// Any order is as likely: from the last on, each changes places with one of those up to it.
void shuffle_labels(std::span<char> labels, python::PythonRandom& random);

/// How many points have the label of the point that stands for them in `nearest`.
/// @returns of those with label 0, and of those with label 1
struct SameLabel {
  std::size_t zero = 0;
  std::size_t one = 0;
};
SameLabel count_same_label(std::span<const std::uint32_t> nearest, std::span<const char> labels);

}  // namespace latent::metrics
