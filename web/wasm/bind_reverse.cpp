#include <utility>

#include "core/diffusion/forward.hpp"
#include "core/diffusion/reverse.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_denoiser.hpp"
#include "web/wasm/to_schedule.hpp"

namespace {

using emscripten::val;
using latent::diffusion::DdpmVariance;
using latent::diffusion::Reverse;
using latent::diffusion::Sampler;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;

latent::diffusion::ReverseOptions to_options(const Argument& options) {
  return {
      options["sampler"].one_of<Sampler>({{"ddpm", Sampler::ddpm},
                                          {"ddim", Sampler::ddim},
                                          {"ode_euler", Sampler::ode_euler},
                                          {"ode_heun", Sampler::ode_heun},
                                          {"langevin", Sampler::langevin},
                                          {"predictor_corrector", Sampler::predictor_corrector}}),
      options["variance"].one_of<DdpmVariance>(
          {{"posterior", DdpmVariance::posterior}, {"beta", DdpmVariance::beta}}),
      options["eta"].number(), options["corrections"].count(), options["signalToNoise"].number()};
}

Reverse* make_reverse(const Argument& clean, const Argument& betas, const Argument& denoiser,
                      const Argument& options, const Argument& count, const Argument& seed) {
  const auto p = clean.mixture();
  const auto schedule = latent::wasm::to_schedule(betas);
  auto random = seed.random();
  auto start = latent::diffusion::standard_normal(count.count(), p.dimension(), random);
  return new Reverse(
      schedule, latent::diffusion::spread_times(schedule.steps(), options["steps"].count()),
      latent::wasm::to_denoiser(denoiser, p), to_options(options), std::move(start), random);
}

val points_of(const Reverse& reverse) { return latent::wasm::to_array(reverse.points().values); }

}  // namespace

EMSCRIPTEN_BINDINGS(reverse) {
  export_function<"makeReverse", &make_reverse, "clean", "betas", "denoiser", "options", "count",
                  "seed">();
  export_class<Reverse, "Reverse">()
      .with<"step", &Reverse::step>()
      .with<"pass", &Reverse::pass>()
      .with<"isOnItsWay", &Reverse::is_on_its_way>()
      .with<"points", &points_of>()
      .with<"alphaBar", &Reverse::alpha_bar>();
}
