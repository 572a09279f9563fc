#include <utility>

#include "core/latent/importance_sampler.hpp"
#include "core/latent/laplace.hpp"
#include "core/latent/marginal_integral.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::latent_variable::ImportanceSampler;
using latent::latent_variable::NoisyDecoder;
using latent::wasm::from_mixture;
using latent::wasm::guarded;
using latent::wasm::to_mixture;
using latent::wasm::to_vector;

/// The number of biases tells M, the prior D.
NoisyDecoder to_decoder(const val& decoder, std::size_t dimension) {
  return {latent::wasm::to_matrix(decoder["weights"], dimension), to_vector(decoder["bias"]),
          decoder["noiseVariance"].as<double>()};
}

val marginal_integral(const val& prior, const val& decoder, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(prior);
    const auto d = to_decoder(decoder, p.dimension());
    const auto integral = latent::latent_variable::marginal_integral(p, d, to_vector(x));
    val result = val::object();
    result.set("logDensity", integral.log_density);
    result.set("relativeDeviation", integral.relative_deviation);
    result.set("posterior", from_mixture(integral.posterior));
    return result;
  });
}

val laplace(const val& mixture) {
  return guarded(
      [&] { return from_mixture(latent::latent_variable::laplace(to_mixture(mixture))); });
}

ImportanceSampler* make_sampler(const val& prior, const val& decoder, const val& x,
                                const val& proposal, const std::string& seed) {
  return guarded([&] {
    auto p = to_mixture(prior);
    auto d = to_decoder(decoder, p.dimension());
    return new ImportanceSampler(std::move(p), std::move(d), to_vector(x), to_mixture(proposal),
                                 latent::wasm::to_random(seed));
  });
}

val sampler_estimate(const ImportanceSampler& sampler) {
  const auto estimate = sampler.estimate();
  val result = val::object();
  result.set("count", static_cast<double>(estimate.count));
  result.set("logMean", estimate.log_mean);
  result.set("relativeError", estimate.relative_error);
  result.set("effectiveSize", estimate.effective_size);
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(latent) {
  emscripten::function("marginalIntegral", &marginal_integral);
  emscripten::function("laplace", &laplace);
  emscripten::class_<ImportanceSampler>("ImportanceSampler")
      .function("advance", &ImportanceSampler::advance)
      .function("estimate", &sampler_estimate);
  emscripten::function("makeImportanceSampler", &make_sampler, emscripten::allow_raw_pointers());
}
