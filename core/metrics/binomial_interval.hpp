#pragma once

#include <cstddef>

namespace latent::metrics {

/// A share of successes, and what share in the long run it is compatible with.
struct BinomialInterval {
  double low;
  double high;
};

/// The interval of Clopper and Pearson: each end is the share at which the hits found, or more
/// extreme ones on its side, have probability (1 − level) / 2. It covers the true share with at
/// least `level`, for every n.
/// @param hits  0 … n; none gives low = 0, all give high = 1
/// @param n  1 … 10 000 independent trials
/// @param level  0 < level < 1
/// @throws std::invalid_argument  an argument out of its bounds
/// Source: Clopper, Pearson, The Use of Confidence or Fiducial Limits Illustrated in the Case of
///   the Binomial, Biometrika 26 (1934)
BinomialInterval binomial_interval(std::size_t hits, std::size_t n, double level);

}  // namespace latent::metrics
