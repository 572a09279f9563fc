#include "core/metrics/histogram.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_vector;

val histogram(const val& x, double low, double high, std::size_t bins) {
  return guarded(
      [&] { return to_array(latent::metrics::histogram(to_vector(x), low, high, bins)); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(metrics) { emscripten::function("histogram", &histogram); }
