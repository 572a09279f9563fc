#include <utility>

#include "core/diffusion/langevin_dynamics.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

namespace {

using emscripten::val;
using latent::diffusion::LangevinDynamics;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;

LangevinDynamics* make_langevin(const Argument& target, const Argument& options,
                                const Argument& count, const Argument& seed) {
  auto random = seed.random();
  auto start = latent::diffusion::scattered(options["centre"].numbers(), options["spread"].number(),
                                            count.count(), random);
  return new LangevinDynamics(target.mixture(), std::move(start), options["step"].number(),
                              options["adjusted"].truth(), random);
}

val points_of(const LangevinDynamics& chain) {
  return latent::wasm::to_array(chain.points().values);
}

}  // namespace

EMSCRIPTEN_BINDINGS(langevin) {
  using Chain = LangevinDynamics;
  export_class<Chain, "LangevinDynamics">()
      .with<"advance", &Chain::advance>()
      .with<"points", &points_of>()
      .with<"acceptance", &Chain::acceptance>();
  export_function<"makeLangevin", &make_langevin, "target", "options", "count", "seed">();
}
