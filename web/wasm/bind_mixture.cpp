#include "core/mixture/log_density.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/sample.hpp"
#include "core/mixture/score.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_matrix;
using latent::wasm::to_mixture;

val density(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return to_array(latent::mixture::density(p, to_matrix(x, p.dimension())));
  });
}

val log_density(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return to_array(latent::mixture::log_density(p, to_matrix(x, p.dimension())));
  });
}

val log_joint(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return to_array(latent::mixture::log_joint(p, to_matrix(x, p.dimension())).values);
  });
}

val score(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return to_array(latent::mixture::score(p, to_matrix(x, p.dimension())).values);
  });
}

val responsibilities(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return to_array(latent::mixture::responsibilities(p, to_matrix(x, p.dimension())).values);
  });
}

val sample(const val& mixture, std::size_t count, const std::string& seed) {
  return guarded([&] {
    auto random = latent::wasm::to_random(seed);
    const auto draws = latent::mixture::sample(to_mixture(mixture), count, random);
    val result = val::object();
    result.set("points", to_array(draws.points.values));
    result.set("components", latent::wasm::to_index_array(draws.components));
    return result;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(mixture) {
  emscripten::function("density", &density);
  emscripten::function("logDensity", &log_density);
  emscripten::function("logJoint", &log_joint);
  emscripten::function("score", &score);
  emscripten::function("responsibilities", &responsibilities);
  emscripten::function("sample", &sample);
}
