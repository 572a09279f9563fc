#include <utility>

#include "core/latent/importance_sampler.hpp"
#include "core/latent/laplace.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_decoder.hpp"

// The marginal integral by draws: the lab of `formulas`.
namespace {

using emscripten::val;
using latent::latent_variable::ImportanceSampler;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_mixture;
using latent::wasm::to_decoder;

val laplace(const Argument& mixture) {
  return from_mixture(latent::latent_variable::laplace(mixture.mixture()));
}

ImportanceSampler* make_sampler(const Argument& prior, const Argument& decoder, const Argument& x,
                                const Argument& proposal, const Argument& seed) {
  auto p = prior.mixture();
  auto d = to_decoder(decoder, p.dimension());
  return new ImportanceSampler(std::move(p), std::move(d), x.numbers(), proposal.mixture(),
                               seed.random());
}

void advance(ImportanceSampler& sampler, const Argument& count) { sampler.advance(count.count()); }

val estimate_of(const ImportanceSampler& sampler) {
  const auto estimate = sampler.estimate();
  val result = val::object();
  result.set("count", static_cast<double>(estimate.count));
  result.set("logMean", estimate.log_mean);
  result.set("relativeError", estimate.relative_error);
  result.set("effectiveSize", estimate.effective_size);
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(importance) {
  export_function<"laplace", &laplace, "mixture">();
  using Sampler = ImportanceSampler;
  export_class<Sampler, "ImportanceSampler">()
      .with<"advance", &advance, "count">()
      .with<"estimate", &estimate_of>();
  export_function<"makeImportanceSampler", &make_sampler, "prior", "decoder", "x", "proposal",
                  "seed">();
}
