#pragma once

#include <cstddef>
#include <span>

namespace latent::metrics {

/// What a set of errors is summarised by.
enum class Statistic {
  mean,
  median,
  trimmed_mean,  ///< without the tenth at either end, ⌊N/10⌋ values each, as scipy.stats.trim_mean
  worst          ///< the largest
};

/// @param sorted  (N) ascending, N ≥ 1
double statistic_of(Statistic statistic, std::span<const double> sorted);

/// The value below which a share of the values lies, linear between order statistics (NumPy's
/// default, Hyndman and Fan's type 7).
/// @param sorted  (N) ascending, N ≥ 1
/// @param level  0 … 1
double quantile_of(std::span<const double> sorted, double level);

/// The mean over all subsets of n of the values of their largest: Σᵢ C(i, n−1) / C(N, n) x₍ᵢ₊₁₎, an
/// unbiased estimate of what n new values have for their worst.
/// @param sorted  (N) ascending
/// @param n  1 … N
double expected_worst_of(std::span<const double> sorted, std::size_t n);

}  // namespace latent::metrics
