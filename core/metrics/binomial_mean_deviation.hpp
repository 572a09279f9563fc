#pragma once

#include <cstddef>

namespace latent::metrics {

/// E|B − np| of B ~ Binomial(n, p), exactly: 2 ν C(n, ν) p^ν (1−p)^(n−ν+1) with ν = ⌊np⌋ + 1.
/// @param n  at least 1
/// @param p  0 … 1
/// @throws std::invalid_argument  otherwise
/// Source: de Moivre (1730); Diaconis & Zabell, Closed Form Summation for Classical Distributions
/// (1991), eq. 1.1
double binomial_mean_deviation(std::size_t n, double p);

}  // namespace latent::metrics
