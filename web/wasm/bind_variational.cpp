#include <utility>

#include "core/mixture/responsibilities.hpp"
#include "core/mixture/variational.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/on_points.hpp"
#include "web/wasm/to_em_options.hpp"

namespace {

using emscripten::val;
using latent::mixture::Variational;
using latent::mixture::WeightPrior;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::OnPoints;
using latent::wasm::to_array;

val state_of(const OnPoints<Variational>& variational) {
  const Variational& fit = variational.algorithm;
  const auto mixture = latent::mixture::mixture_of(fit.posterior());
  val result = val::object();
  result.set("mixture", latent::wasm::from_mixture(mixture));
  result.set("eStepWeights", to_array(latent::mixture::e_step_mixture(fit.posterior()).weights()));
  result.set("iterations", fit.steps().size());
  result.set("converged", fit.status() == latent::mixture::EmStatus::converged);
  result.set("lowerBound", fit.steps().empty() ? val::null() : val(fit.steps().back().lower_bound));
  result.set("effectiveComponents", latent::mixture::effective_components(mixture.weights()));
  return result;
}

OnPoints<Variational>* make_variational(const Argument& x, const Argument& start,
                                        const Argument& weights, const Argument& concentration,
                                        const Argument& options) {
  const auto kind =
      weights.one_of<WeightPrior>({{"dirichlet_distribution", WeightPrior::dirichlet_distribution},
                                   {"dirichlet_process", WeightPrior::dirichlet_process}});
  const auto mixture = start.mixture();
  return new OnPoints<Variational>(
      x.matrix(mixture.dimension()), [&](const latent::Matrix& points) {
        auto prior =
            latent::mixture::default_prior(points, mixture.components(), mixture.kind(), kind);
        prior.weight_concentration = concentration.number();
        return Variational(points, latent::mixture::responsibilities(mixture, points),
                           mixture.kind(), std::move(prior), latent::wasm::to_em_options(options));
      });
}

}  // namespace

EMSCRIPTEN_BINDINGS(variational) {
  export_function<"makeVariational", &make_variational, "x", "start", "weights", "concentration",
                  "options">();
  export_class<OnPoints<Variational>, "Variational">()
      .with<"step", &OnPoints<Variational>::step>()
      .with<"state", &state_of>();
}
