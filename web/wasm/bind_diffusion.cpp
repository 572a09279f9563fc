#include "core/diffusion/noising_step.hpp"
#include "core/diffusion/schedule.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_denoiser.hpp"
#include "web/wasm/to_schedule.hpp"

namespace {

using emscripten::val;
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

val denoise(const Argument& clean, const Argument& alpha_bar, const Argument& xt,
            const Argument& denoiser) {
  const auto p = clean.mixture();
  const auto guess = latent::wasm::to_denoiser(denoiser, p);
  return to_array((*guess)(xt.matrix(p.dimension()), alpha_bar.number()).values);
}

}  // namespace

EMSCRIPTEN_BINDINGS(diffusion) {
  export_function<"noisingCoefficients", &noising_coefficients, "betas">();
  export_function<"schedule", &schedule, "betas">();
  export_function<"denoise", &denoise, "clean", "alphaBar", "xt", "denoiser">();
}
