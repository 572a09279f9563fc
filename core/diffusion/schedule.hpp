#pragma once

#include <cstddef>
#include <vector>

namespace latent::diffusion {

/// Noise schedules that the field uses.
enum class ScheduleKind {
  linear,         ///< β evenly spaced from first to last
  scaled_linear,  ///< √β evenly spaced: Stable Diffusion's
  cosine,         ///< ᾱ falls as a squared cosine; takes no first and last
  sigmoid,        ///< β between first and last along a logistic curve from −6 to 6
};

/// The longest schedule.
inline constexpr std::size_t kMostSteps = 1000;

/// β₁ … β_T of a named schedule.
/// @param steps  T, 1 … kMostSteps
/// @param first, last  β₁ and β_T (sigmoid: β to which the curve's ends tend), in [0, 1)
/// @returns (T) in [0, 1)
/// @throws std::invalid_argument  anything else
/// Source: linear: Ho, Jain & Abbeel (2020), 4; scaled linear: Rombach et al. (2022), as in
/// diffusers; cosine, β at most 0.999: Nichol & Dhariwal (2021), eq. 17; sigmoid: Xu et al.,
/// GeoDiff (2022), as in diffusers
std::vector<double> named_betas(ScheduleKind kind, std::size_t steps, double first, double last);

/// A variance-preserving noise schedule, q(x_t | x_{t−1}) = N(√(1−β_t) x_{t−1}, β_t I).
class Schedule {
 public:
  /// @param betas  (T) the variance of each step's noise, in [0, 1); T is 1 … kMostSteps
  /// @throws std::invalid_argument  anything else; names the index
  explicit Schedule(std::vector<double> betas);

  std::size_t steps() const { return betas_.size(); }
  const std::vector<double>& betas() const { return betas_; }

  /// (T) ᾱ₁ … ᾱ_T, ᾱ_t = Π (1 − β), multiplied in order: the share of x₀'s variance left in x_t.
  /// May underflow to 0.
  const std::vector<double>& alpha_bars() const { return alpha_bars_; }

  /// ᾱ_t for t = 0 … T; 1 at t = 0.
  double alpha_bar(std::size_t t) const { return t == 0 ? 1.0 : alpha_bars_.at(t - 1); }

 private:
  std::vector<double> betas_;
  std::vector<double> alpha_bars_;
};

/// The signal-to-noise ratio ᾱ / (1 − ᾱ); ∞ where there is no noise.
double signal_to_noise(double alpha_bar);

/// Its logarithm, nats; −∞ where nothing is left of x₀.
double log_signal_to_noise(double alpha_bar);

/// @throws std::invalid_argument  "<where>: alpha_bar must be in [0, 1]"
void check_alpha_bar(const char* where, double alpha_bar);

}  // namespace latent::diffusion
