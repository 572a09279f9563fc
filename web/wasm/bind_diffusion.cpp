#include "core/diffusion/forward.hpp"
#include "core/diffusion/log_snr_knots.hpp"
#include "core/diffusion/noising_step.hpp"
#include "core/diffusion/schedule.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_denoiser.hpp"
#include "web/wasm/to_schedule.hpp"

namespace {

using emscripten::val;
using latent::diffusion::ScheduleKind;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::to_array;
using latent::wasm::to_schedule;

val noising_coefficients(const Argument& betas) {
  std::vector<double> signal;
  std::vector<double> noise;
  for (const double beta : betas.numbers()) {
    const latent::diffusion::NoisingStep step(beta);
    signal.push_back(step.signal);
    noise.push_back(step.noise);
  }
  val result = val::object();
  result.set("signal", to_array(signal));
  result.set("noise", to_array(noise));
  return result;
}

val named_betas(const Argument& kind, const Argument& steps, const Argument& first,
                const Argument& last) {
  const auto name = kind.one_of<ScheduleKind>({{"linear", ScheduleKind::linear},
                                               {"scaled_linear", ScheduleKind::scaled_linear},
                                               {"cosine", ScheduleKind::cosine},
                                               {"sigmoid", ScheduleKind::sigmoid}});
  return to_array(
      latent::diffusion::named_betas(name, steps.count(), first.number(), last.number()));
}

val betas_through(const Argument& knots, const Argument& steps) {
  return to_array(latent::diffusion::betas_through(knots.numbers(), steps.count()));
}

val schedule(const Argument& betas) {
  const auto of = to_schedule(betas);
  std::vector<double> snr;
  std::vector<double> log_snr;
  for (const double alpha_bar : of.alpha_bars()) {
    snr.push_back(latent::diffusion::signal_to_noise(alpha_bar));
    log_snr.push_back(latent::diffusion::log_signal_to_noise(alpha_bar));
  }
  val result = val::object();
  result.set("alphaBars", to_array(of.alpha_bars()));
  result.set("snr", to_array(snr));
  result.set("logSnr", to_array(log_snr));
  return result;
}

val noised(const Argument& clean, const Argument& alpha_bar) {
  return latent::wasm::from_mixture(latent::diffusion::noised(clean.mixture(), alpha_bar.number()));
}

val forward_paths(const Argument& clean, const Argument& betas, const Argument& count,
                  const Argument& seed) {
  auto random = seed.random();
  const auto paths =
      latent::diffusion::forward_paths(clean.mixture(), to_schedule(betas), count.count(), random);
  std::vector<double> values;
  values.reserve(paths.size() * paths[0].size());
  for (const auto& x : paths) values.insert(values.end(), x.values.begin(), x.values.end());
  return to_array(values);
}

val denoise(const Argument& clean, const Argument& alpha_bar, const Argument& xt,
            const Argument& denoiser) {
  const auto p = clean.mixture();
  const auto guess = latent::wasm::to_denoiser(denoiser, p);
  return to_array((*guess)(xt.matrix(p.dimension()), alpha_bar.number()).values);
}

}  // namespace

EMSCRIPTEN_BINDINGS(diffusion) {
  export_function<"noisingCoefficients", &noising_coefficients, "betas">();
  export_function<"betas", &named_betas, "kind", "steps", "first", "last">();
  export_function<"betasThrough", &betas_through, "knots", "steps">();
  export_function<"schedule", &schedule, "betas">();
  export_function<"noised", &noised, "clean", "alphaBar">();
  export_function<"forwardPaths", &forward_paths, "clean", "betas", "count", "seed">();
  export_function<"denoise", &denoise, "clean", "alphaBar", "xt", "denoiser">();
}
