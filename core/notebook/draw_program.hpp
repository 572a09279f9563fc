#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace latent::notebook {

/// The most draws of that program.
inline constexpr std::size_t kMostProgramDraws = 1'000'000'000;

/// What the lab of `samples` draws.
struct DrawProgramParameters {
  std::string seed = "13";                     ///< any integer, in decimal
  std::vector<double> modes = {-1.5, 1.8};     ///< latent units
  std::vector<double> weights = {0.35, 0.65};  ///< at least 0, one per mode
  double sigma = 0.6;                          ///< latent units
  std::size_t count = 100'000;                 ///< draws, 1 … kMostProgramDraws
};

/// A Python program (standard library only) that makes the draws of mixture::UnivariateDraws and
/// prints how many came from each mode and the mean of them all.
/// @throws std::invalid_argument  seed no integer, a number not finite, count outside its bounds
std::string draw_program(const DrawProgramParameters& parameters);

/// What that program prints.
/// @param counts  (K) draws of each mode
/// @param sum  of all draws, added up one after another
/// @param count  draws, 1 … kMostProgramDraws
/// @throws std::invalid_argument  counts or count outside 0 or 1 … kMostProgramDraws
std::string draw_program_output(const std::vector<double>& counts, double sum, std::size_t count);

}  // namespace latent::notebook
