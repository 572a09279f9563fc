#include "web/wasm/convert.hpp"

namespace latent::wasm {

emscripten::val to_array(std::span<const double> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

emscripten::val to_index_array(std::span<const std::uint32_t> indices) {
  return emscripten::val(emscripten::typed_memory_view(
                             indices.size(), reinterpret_cast<const std::int32_t*>(indices.data())))
      .call<emscripten::val>("slice");
}

emscripten::val from_mixture(const mixture::GaussianMixture& mixture) {
  emscripten::val result = emscripten::val::object();
  for (const auto& [text, kind] : kKinds) {
    if (kind == static_cast<int>(mixture.kind())) result.set("kind", emscripten::val(text));
  }
  result.set("weights", to_array(mixture.weights()));
  result.set("means", to_array(mixture.means().values));
  result.set("covariances", to_array(mixture.covariances()));
  return result;
}

}  // namespace latent::wasm
