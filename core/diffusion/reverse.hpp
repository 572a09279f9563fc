#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/diffusion/denoiser.hpp"
#include "core/diffusion/reverse_step.hpp"
#include "core/diffusion/schedule.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

enum class Sampler {
  ddpm,                 ///< ddpm_step()
  ddim,                 ///< ddim_step()
  ode_euler,            ///< ode_step()
  ode_heun,             ///< its trapezoidal corrector, with a second guess at the end of the step
  langevin,             ///< annealed: langevin_step()s at each level, then on to the next
  predictor_corrector,  ///< ddpm_step(), then langevin_step()s at the level reached
};

/// The most Langevin steps at one level.
inline constexpr std::size_t kMostCorrections = 1000;

struct ReverseOptions {
  Sampler sampler = Sampler::ddpm;
  DdpmVariance variance = DdpmVariance::posterior;  ///< ddpm, predictor_corrector
  double eta = 0.0;                                 ///< ddim: 0 … 1
  std::size_t corrections = 1;    ///< Langevin steps at each level, 0 … kMostCorrections
  double signal_to_noise = 0.16;  ///< of those, positive
};

/// `count` of the times 1 … T, evenly spread from T on: T (count − i) // count, for i = 0, 1, …
/// @throws std::invalid_argument  count not in 1 … T
std::vector<std::size_t> spread_times(std::size_t steps, std::size_t count);

/// Particles on their way back from noise through chosen times t₁ > t₂ > … to t = 0. All samplers
/// but the ODE's end with the denoiser's guess at the last of these times. For one seed the same
/// particles:
///
///     x = [[random.gauss(0, 1) for _ in range(D)] for _ in range(N)]     # standard_normal()
///     for t, s in zip(times, times[1:] + [0]):
///         x = kept * x + guessed * guess(x, alpha_bar[t]) + noise * z    # each ReverseStep
///
/// with z = random.gauss(0, 1) for each coordinate of each particle, row by row, drawn anew for
/// each ReverseStep after its guess has been made, and only where its noise is not 0.
class Reverse {
 public:
  /// @param times  which of 1 … T are visited, falling
  /// @param start  (N, D) x at the first of them
  /// @throws std::invalid_argument  times empty, not falling or not in 1 … T; an option outside its
  ///   range; an ODE where ᾱ is 0; names the index
  Reverse(const Schedule& schedule, const std::vector<std::size_t>& times, DenoiserPointer denoiser,
          const ReverseOptions& options, Matrix start, const python::PythonRandom& random);

  /// One more time; whether the particles are still on their way.
  /// @throws std::invalid_argument  as the denoiser, which may refuse particles that have flown
  /// off;
  ///   particles that are no numbers any more
  bool step();

  /// A part of step(), which may need the denoiser many times: one guess by it at most. Whether a
  /// step is complete with it; then `is_on_its_way()` says what step() would.
  /// @throws std::invalid_argument  as step()
  bool pass();

  /// Whether there is another step.
  bool is_on_its_way() const { return at_ + 1 < levels_.size(); }

  /// (N, D) data units
  const Matrix& points() const { return x_; }

  /// ᾱ of the points' noise level; 1 at the end.
  double alpha_bar() const { return levels_[at_]; }

 private:
  std::size_t passes() const;
  void take(const ReverseStep& step, double alpha_bar);
  void heun_pass(double alpha_bar, double next);
  void correct(double alpha_bar);

  std::vector<double> levels_;  ///< ᾱ of each time, then 1
  std::size_t at_ = 0;
  std::size_t pass_ = 0;  ///< of the present step, how many have been made
  DenoiserPointer denoiser_;
  ReverseOptions options_;
  Matrix x_;
  Matrix before_;  ///< ode_heun: x where the step began
  Matrix noise_;
  python::PythonRandom random_;
};

}  // namespace latent::diffusion
