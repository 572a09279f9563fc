#include "core/metrics/divergence_fit.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

// A model made to fit a truth by one divergence or another.
namespace {

using emscripten::val;
using latent::metrics::DivergenceFit;
using latent::metrics::FitDivergence;
using latent::metrics::FitOptions;
using latent::metrics::FitStatus;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_mixture;

FitDivergence to_divergence(const Argument& divergence) {
  return divergence.one_of<FitDivergence>({{"kl_forward", FitDivergence::kl_forward},
                                           {"kl_reverse", FitDivergence::kl_reverse},
                                           {"jensen_shannon", FitDivergence::jensen_shannon},
                                           {"wasserstein2", FitDivergence::wasserstein2}});
}

val fit_start(const Argument& truth, const Argument& components, const Argument& seed) {
  auto random = seed.random();
  return from_mixture(latent::metrics::fit_start(truth.mixture(), components.count(), random));
}

DivergenceFit* make_divergence_fit(const Argument& truth, const Argument& start,
                                   const Argument& options) {
  const FitOptions chosen{to_divergence(options["divergence"]), options["freeWeights"].truth(),
                          options["longestStep"].number(), options["tolerance"].number(),
                          options["mostSteps"].count()};
  return new DivergenceFit(truth.mixture(), start.mixture(), chosen);
}

val state_of(const DivergenceFit& fit) {
  val result = val::object();
  result.set("mixture", from_mixture(fit.mixture()));
  result.set("value", fit.value());
  result.set("steps", fit.steps());
  result.set("converged", fit.status() == FitStatus::converged);
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(divergence_fit) {
  export_function<"fitStart", &fit_start, "truth", "components", "seed">();
  export_function<"makeDivergenceFit", &make_divergence_fit, "truth", "start", "options">();
  export_class<DivergenceFit, "DivergenceFit">()
      .with<"step", &DivergenceFit::step>()
      .with<"state", &state_of>();
}
