#include "core/latent/marginal_integral.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_decoder.hpp"

namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_mixture;
using latent::wasm::to_decoder;

val marginal_integral(const Argument& prior, const Argument& decoder, const Argument& x) {
  const auto p = prior.mixture();
  const auto d = to_decoder(decoder, p.dimension());
  const auto integral = latent::latent_variable::marginal_integral(p, d, x.numbers());
  val result = val::object();
  result.set("logDensity", integral.log_density);
  result.set("relativeDeviation", integral.relative_deviation);
  result.set("posterior", from_mixture(integral.posterior));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(latent) {
  export_function<"marginalIntegral", &marginal_integral, "prior", "decoder", "x">();
}
