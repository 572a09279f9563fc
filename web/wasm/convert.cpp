#include "web/wasm/convert.hpp"

namespace latent::wasm {

std::vector<double> to_vector(const emscripten::val& array) {
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

emscripten::val to_array(std::span<const double> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

void throw_error(const std::string& message) {
  emscripten::val::global("Error").new_(message).throw_();
  __builtin_unreachable();
}

}  // namespace latent::wasm
