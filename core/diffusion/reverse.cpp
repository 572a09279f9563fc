#include "core/diffusion/reverse.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/diffusion/combine_kernels.hpp"

namespace latent::diffusion {
namespace {

constexpr const char* kWhere = "Reverse";

std::vector<double> levels_of(const Schedule& schedule, const std::vector<std::size_t>& times) {
  if (times.empty()) fail(kWhere, {"times must hold at least one, got none"});
  std::vector<double> levels;
  std::size_t before = schedule.steps() + 1;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i] < 1 || times[i] >= before) {
      fail(kWhere, {"times[", i, "] must be at least 1 and below ", before, ", got ", times[i]});
    }
    before = times[i];
    levels.push_back(schedule.alpha_bar(before));
  }
  levels.push_back(1.0);
  return levels;
}

ReverseOptions checked(const ReverseOptions& options, double first_level) {
  const bool ode = options.sampler == Sampler::ode_euler || options.sampler == Sampler::ode_heun;
  if (ode && !(first_level > 0.0)) {
    fail(kWhere, {"times[0] must leave alpha_bar positive for an ODE, which never starts at 0"});
  }
  if (!(options.eta >= 0.0 && options.eta <= 1.0)) {
    fail(kWhere, {"eta must be in [0, 1], got ", options.eta});
  }
  if (!(options.signal_to_noise > 0.0 && options.signal_to_noise < 1.0)) {
    fail(kWhere, {"signal_to_noise must be in (0, 1), got ", options.signal_to_noise});
  }
  check_count(kWhere, "corrections", options.corrections, 0, kMostCorrections);
  return options;
}

}  // namespace

std::vector<std::size_t> spread_times(std::size_t steps, std::size_t count) {
  if (count < 1 || count > steps) {
    fail("spread_times", {"count must be 1 to ", steps, ", got ", count});
  }
  std::vector<std::size_t> times(count);
  for (std::size_t i = 0; i < count; ++i) times[i] = steps * (count - i) / count;
  return times;
}

Reverse::Reverse(const Schedule& schedule, const std::vector<std::size_t>& times,
                 DenoiserPointer denoiser, const ReverseOptions& options, Matrix start,
                 const python::PythonRandom& random)
    : levels_(levels_of(schedule, times)),
      denoiser_(std::move(denoiser)),
      options_(checked(options, levels_[0])),
      x_(std::move(start)),
      noise_(x_.rows, x_.cols),
      random_(random) {}

void Reverse::take(const ReverseStep& step, double alpha_bar) {
  const Matrix guess = (*denoiser_)(x_, alpha_bar);
  if (step.noise == 0.0) {
    combine(step.kept, x_.values.data(), step.guessed, guess.values.data(), x_.size());
    return;
  }
  random_.gauss_fill(noise_.values);
  combine(step.kept, x_.values.data(), step.guessed, guess.values.data(), step.noise,
          noise_.values.data(), x_.size());
}

/// ½ x + ½ (Euler's step from where Euler's step ends): the mean of both slopes.
void Reverse::heun_pass(double alpha_bar, double next) {
  const double h = std::log(next) - std::log(alpha_bar);
  if (pass_ == 0) {
    before_ = x_;
    take(ode_step(alpha_bar, h), alpha_bar);
    return;
  }
  take(ode_step(next, h), next);
  combine(0.5, x_.values.data(), 0.5, before_.values.data(), x_.size());
}

void Reverse::correct(double alpha_bar) {
  take(langevin_step(alpha_bar, options_.signal_to_noise), alpha_bar);
}

/// Guesses that the present step needs.
std::size_t Reverse::passes() const {
  const double next = levels_[at_ + 1];
  const bool is_last = next == 1.0;
  const bool moves = next > levels_[at_];  // where β is 0 there is nothing to take away
  switch (options_.sampler) {
    case Sampler::ddpm:
    case Sampler::ddim:
    case Sampler::ode_euler:
      return moves ? 1 : 0;
    case Sampler::ode_heun:
      // p₀'s slope cannot be told from a guess at x₀.
      return moves ? (is_last ? 1 : 2) : 0;
    case Sampler::langevin:
      return options_.corrections + (is_last ? 1 : 0);
    case Sampler::predictor_corrector:
      return (moves ? 1 : 0) + (is_last ? 0 : options_.corrections);
  }
  return 0;
}

bool Reverse::pass() {
  if (!is_on_its_way()) return true;
  const double level = levels_[at_];
  const double next = levels_[at_ + 1];
  const std::size_t all = passes();
  if (pass_ < all) {
    switch (options_.sampler) {
      case Sampler::ddpm:
        take(ddpm_step(level, next, options_.variance), level);
        break;
      case Sampler::ddim:
        take(ddim_step(level, next, options_.eta), level);
        break;
      case Sampler::ode_euler:
        take(ode_step(level, std::log(next) - std::log(level)), level);
        break;
      case Sampler::ode_heun:
        heun_pass(level, next);
        break;
      case Sampler::langevin:
        if (pass_ < options_.corrections)
          correct(level);
        else
          take({0.0, 1.0, 0.0}, level);
        break;
      case Sampler::predictor_corrector:
        if (pass_ == 0 && next > level)
          take(ddpm_step(level, next, options_.variance), level);
        else
          correct(next);
        break;
    }
    ++pass_;
  }
  if (pass_ < all) return false;
  pass_ = 0;
  ++at_;
  check_finite(kWhere, "points", x_.values);
  return true;
}

bool Reverse::step() {
  while (!pass()) {
  }
  return is_on_its_way();
}

}  // namespace latent::diffusion
