#pragma once

#include <cstddef>
#include <span>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// Reconstruction errors in a few numbers, data units.
struct ErrorSummary {
  double mean;
  double median;
  double trimmed_mean;    ///< Statistic::trimmed_mean; of a law, the mean between its 0.1 and 0.9
  double quantile;        ///< at the level asked for
  double worst;           ///< of N errors; ∞ of a law
  double expected_worst;  ///< of n errors: expected_worst_of()
};

/// @param errors  (N) data units, within ±kFarthest, N ≥ 1
/// @param level  0 … 1
/// @param n  1 … N
/// @throws std::invalid_argument  otherwise
ErrorSummary error_summary(std::span<const double> errors, double level, std::size_t n);

/// The same of the law of |x|, x being drawn from a mixture in one dimension: what errors tend to
/// that are the absolute values of such deviations. E of the worst of n is ∫ 1 − H(t)ⁿ dt with H
/// the distribution function of |x|; of N(0, σ²) the mean is σ √(2/π).
/// @param level  0 … 1, below 1
/// @param n  1 … 1,000,000
/// @throws std::invalid_argument  otherwise; more than one dimension or kMostCompared components
ErrorSummary error_law(const mixture::GaussianMixture& mixture, double level, std::size_t n);

}  // namespace latent::metrics
