#pragma once

#include <cstddef>
#include <span>

#include "core/metrics/statistic.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// A statistic with what resampling says about it, in its own unit.
struct Bootstrap {
  double estimate;  ///< of the values themselves
  double low;       ///< percentile interval
  double high;
  double bca_low;   ///< bias-corrected and accelerated interval; where all values of the
  double bca_high;  ///< jackknife are equal or all resamples lie on one side, not accelerated or
                    ///< not corrected
  double standard_error;  ///< standard deviation of the resamples, divided by draws − 1
};

/// Resamples the values with replacement: in Python int(random.random() * N), N times for each.
/// It is no help for the worst: the largest value of a resample is that of the sample with
/// probability 1 − 1/e, never more, so that its intervals end there and hold the truth less often
/// than they say.
/// @param values  (N) within ±kFarthest, N ≥ 2
/// @param draws  resamples, 2 … 100,000, at most 2e7 values in all
/// @param level  of the intervals, in [0.01, 0.999]
/// @throws std::invalid_argument  outside
/// Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14
Bootstrap bootstrap(std::span<const double> values, Statistic statistic, std::size_t draws,
                    double level, python::PythonRandom& random);

/// Leaving out one value at a time.
struct Jackknife {
  double estimate;
  double bias;            ///< (N − 1) (mean without one − estimate)
  double standard_error;  ///< wrong for the median and the worst, which are not smooth
};

/// @param values  (N) within ±kFarthest, 2 … 10,000 of them
/// @throws std::invalid_argument  outside
/// Source: ibid., chapter 11
Jackknife jackknife(std::span<const double> values, Statistic statistic);

}  // namespace latent::metrics
