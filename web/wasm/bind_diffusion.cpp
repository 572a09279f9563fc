#include <array>
#include <utility>

#include "core/diffusion/forward.hpp"
#include "core/diffusion/log_snr_knots.hpp"
#include "core/diffusion/noising_step.hpp"
#include "core/diffusion/schedule.hpp"
#include "web/wasm/to_denoiser.hpp"

namespace {

using emscripten::val;
using latent::diffusion::ScheduleKind;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_matrix;
using latent::wasm::to_mixture;
using latent::wasm::to_random;
using latent::wasm::to_vector;

ScheduleKind to_schedule_kind(const std::string& name) {
  constexpr std::array<std::pair<const char*, ScheduleKind>, 4> kKinds{
      {{"linear", ScheduleKind::linear},
       {"scaled_linear", ScheduleKind::scaled_linear},
       {"cosine", ScheduleKind::cosine},
       {"sigmoid", ScheduleKind::sigmoid}}};
  for (const auto& [text, kind] : kKinds) {
    if (name == text) return kind;
  }
  latent::python::fail("to_schedule_kind",
                       {"kind must be linear, scaled_linear, cosine or sigmoid, got '", name, "'"});
}

val noising_coefficients(const val& betas) {
  return guarded([&] {
    std::vector<double> signal;
    std::vector<double> noise;
    for (const double beta : to_vector(betas)) {
      const latent::diffusion::NoisingStep step(beta);
      signal.push_back(step.signal);
      noise.push_back(step.noise);
    }
    val result = val::object();
    result.set("signal", to_array(signal));
    result.set("noise", to_array(noise));
    return result;
  });
}

val named_betas(const std::string& kind, std::size_t steps, double first, double last) {
  return guarded([&] {
    return to_array(latent::diffusion::named_betas(to_schedule_kind(kind), steps, first, last));
  });
}

val betas_through(const val& knots, std::size_t steps) {
  return guarded(
      [&] { return to_array(latent::diffusion::betas_through(to_vector(knots), steps)); });
}

val schedule(const val& betas) {
  return guarded([&] {
    const latent::diffusion::Schedule of(to_vector(betas));
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
  });
}

val noised(const val& clean, double alpha_bar) {
  return guarded([&] {
    return latent::wasm::from_mixture(latent::diffusion::noised(to_mixture(clean), alpha_bar));
  });
}

val forward_paths(const val& clean, const val& betas, std::size_t count, const std::string& seed) {
  return guarded([&] {
    auto random = to_random(seed);
    const auto paths = latent::diffusion::forward_paths(
        to_mixture(clean), latent::diffusion::Schedule(to_vector(betas)), count, random);
    std::vector<double> values;
    values.reserve(paths.size() * paths[0].size());
    for (const auto& x : paths) values.insert(values.end(), x.values.begin(), x.values.end());
    return to_array(values);
  });
}

val denoise(const val& clean, double alpha_bar, const val& xt, const val& denoiser) {
  return guarded([&] {
    const auto p = to_mixture(clean);
    const auto guess = latent::wasm::to_denoiser(denoiser, p);
    return to_array((*guess)(to_matrix(xt, p.dimension()), alpha_bar).values);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(diffusion) {
  emscripten::function("noisingCoefficients", &noising_coefficients);
  emscripten::function("betas", &named_betas);
  emscripten::function("betasThrough", &betas_through);
  emscripten::function("schedule", &schedule);
  emscripten::function("noised", &noised);
  emscripten::function("forwardPaths", &forward_paths);
  emscripten::function("denoise", &denoise);
}
