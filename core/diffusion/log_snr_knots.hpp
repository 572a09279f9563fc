#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent::diffusion {

/// β₁ … β_T of the schedule whose log-SNR goes straight from knot to knot, the knots evenly spaced
/// from t = 0 to T: ᾱ_t = 1 / (1 + exp(−log-SNR)), β_t = 1 − ᾱ_t / ᾱ_{t−1}, ᾱ₀ = 1.
/// @param knots  (K ≥ 2) log-SNR, nats, each less than the one before, all within ±kMostLogSnr
/// @param steps  T, 1 … kMostSteps
/// @throws std::invalid_argument  anything else; names the knot
/// Source: the log-SNR as what defines a schedule: Kingma, Salimans, Poole & Ho (2021), 3.2
std::vector<double> betas_through(std::span<const double> knots, std::size_t steps);

/// Beyond this no β below 1 could be told from 1.
inline constexpr double kMostLogSnr = 30.0;

}  // namespace latent::diffusion
