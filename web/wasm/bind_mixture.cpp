#include "core/mixture/log_density.hpp"
#include "core/mixture/modality.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/sample.hpp"
#include "core/mixture/score.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::to_array;

val density(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return to_array(latent::mixture::density(p, x.matrix(p.dimension())));
}

val log_density(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return to_array(latent::mixture::log_density(p, x.matrix(p.dimension())));
}

val log_joint(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return to_array(latent::mixture::log_joint(p, x.matrix(p.dimension())).values);
}

val score(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return to_array(latent::mixture::score(p, x.matrix(p.dimension())).values);
}

val responsibilities(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return to_array(latent::mixture::responsibilities(p, x.matrix(p.dimension())).values);
}

val sample(const Argument& mixture, const Argument& count, const Argument& seed) {
  auto random = seed.random();
  const auto draws = latent::mixture::sample(mixture.mixture(), count.count(), random);
  val result = val::object();
  result.set("points", to_array(draws.points.values));
  result.set("components", latent::wasm::to_index_array(draws.components));
  return result;
}

val peaks(const Argument& mixture) { return to_array(latent::mixture::peaks(mixture.mixture())); }

}  // namespace

EMSCRIPTEN_BINDINGS(mixture) {
  export_function<"density", &density, "mixture", "x">();
  export_function<"logDensity", &log_density, "mixture", "x">();
  export_function<"logJoint", &log_joint, "mixture", "x">();
  export_function<"score", &score, "mixture", "x">();
  export_function<"responsibilities", &responsibilities, "mixture", "x">();
  export_function<"sample", &sample, "mixture", "count", "seed">();
  export_function<"peaks", &peaks, "mixture">();
}
