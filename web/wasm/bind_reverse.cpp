#include <array>
#include <utility>

#include "core/diffusion/forward.hpp"
#include "core/diffusion/reverse.hpp"
#include "web/wasm/to_denoiser.hpp"

namespace {

using emscripten::val;
using latent::diffusion::DdpmVariance;
using latent::diffusion::Reverse;
using latent::diffusion::Sampler;
using latent::wasm::guarded;

Sampler to_sampler(const std::string& name) {
  constexpr std::array<std::pair<const char*, Sampler>, 6> kSamplers{
      {{"ddpm", Sampler::ddpm},
       {"ddim", Sampler::ddim},
       {"ode_euler", Sampler::ode_euler},
       {"ode_heun", Sampler::ode_heun},
       {"langevin", Sampler::langevin},
       {"predictor_corrector", Sampler::predictor_corrector}}};
  for (const auto& [text, sampler] : kSamplers) {
    if (name == text) return sampler;
  }
  latent::python::fail("to_sampler", {"sampler must be one of core.d.ts's, got '", name, "'"});
}

Reverse* make_reverse(const val& clean, const val& betas, const val& denoiser, const val& options,
                      std::size_t count, const std::string& seed) {
  return guarded([&] {
    const auto p = latent::wasm::to_mixture(clean);
    const latent::diffusion::Schedule schedule(latent::wasm::to_vector(betas));
    auto random = latent::wasm::to_random(seed);
    auto start = latent::diffusion::standard_normal(count, p.dimension(), random);
    const bool posterior = options["variance"].as<std::string>() == "posterior";
    return new Reverse(
        schedule,
        latent::diffusion::spread_times(schedule.steps(), options["steps"].as<std::size_t>()),
        latent::wasm::to_denoiser(denoiser, p),
        latent::diffusion::ReverseOptions{
            to_sampler(options["sampler"].as<std::string>()),
            posterior ? DdpmVariance::posterior : DdpmVariance::beta, options["eta"].as<double>(),
            options["corrections"].as<std::size_t>(), options["signalToNoise"].as<double>()},
        std::move(start), random);
  });
}

bool step_reverse(Reverse& reverse) {
  return guarded([&] { return reverse.step(); });
}

val points_of(const Reverse& reverse) { return latent::wasm::to_array(reverse.points().values); }

}  // namespace

EMSCRIPTEN_BINDINGS(reverse) {
  emscripten::function("makeReverse", &make_reverse, emscripten::allow_raw_pointers());
  emscripten::class_<Reverse>("Reverse")
      .function("step", &step_reverse)
      .function("points", &points_of)
      .function("alphaBar", &Reverse::alpha_bar);
}
