#include <utility>

#include "core/diffusion/langevin_dynamics.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::diffusion::LangevinDynamics;
using latent::wasm::guarded;

LangevinDynamics* make_langevin(const val& target, const val& options, std::size_t count,
                                const std::string& seed) {
  return guarded([&] {
    latent::python::PythonRandom random{latent::python::Integer(seed)};
    auto start = latent::diffusion::scattered(latent::wasm::to_vector(options["centre"]),
                                              options["spread"].as<double>(), count, random);
    return new LangevinDynamics(latent::wasm::to_mixture(target), std::move(start),
                                options["step"].as<double>(), options["adjusted"].as<bool>(),
                                random);
  });
}

val points(const LangevinDynamics& chain) { return latent::wasm::to_array(chain.points().values); }

}  // namespace

EMSCRIPTEN_BINDINGS(langevin) {
  emscripten::class_<LangevinDynamics>("LangevinDynamics")
      .function("advance", &LangevinDynamics::advance)
      .function("points", &points)
      .function("acceptance", &LangevinDynamics::acceptance);
  emscripten::function("makeLangevin", &make_langevin, emscripten::allow_raw_pointers());
}
