#include "core/mixture/responsibilities.hpp"
#include "core/mixture/variational.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_em_options.hpp"

namespace {

using emscripten::val;
using latent::mixture::EmOptions;
using latent::mixture::WeightPrior;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::method;
using latent::wasm::to_array;

/// A variational fit with its points, for jobs: JavaScript deletes it.
class VariationalHandle {
 public:
  VariationalHandle(const Argument& x, const latent::mixture::GaussianMixture& start,
                    WeightPrior weights, double concentration, const EmOptions& options)
      : x_(x.matrix(start.dimension())),
        fit_(x_, latent::mixture::responsibilities(start, x_), start.kind(),
             prior_of(start, weights, concentration), options) {}

  bool step() { return fit_.step(); }

  val state() const {
    const auto mixture = latent::mixture::mixture_of(fit_.posterior());
    val result = val::object();
    result.set("mixture", latent::wasm::from_mixture(mixture));
    result.set("eStepWeights",
               to_array(latent::mixture::e_step_mixture(fit_.posterior()).weights()));
    result.set("iterations", fit_.steps().size());
    result.set("converged", fit_.status() == latent::mixture::EmStatus::converged);
    result.set("lowerBound",
               fit_.steps().empty() ? val::null() : val(fit_.steps().back().lower_bound));
    result.set("effectiveComponents", latent::mixture::effective_components(mixture.weights()));
    return result;
  }

 private:
  latent::mixture::VariationalPrior prior_of(const latent::mixture::GaussianMixture& start,
                                             WeightPrior weights, double concentration) const {
    auto prior = latent::mixture::default_prior(x_, start.components(), start.kind(), weights);
    prior.weight_concentration = concentration;
    return prior;
  }

  latent::Matrix x_;
  latent::mixture::Variational fit_;
};

VariationalHandle* make_variational(const Argument& x, const Argument& start,
                                    const Argument& weights, const Argument& concentration,
                                    const Argument& options) {
  const auto prior =
      weights.one_of<WeightPrior>({{"dirichlet_distribution", WeightPrior::dirichlet_distribution},
                                   {"dirichlet_process", WeightPrior::dirichlet_process}});
  return new VariationalHandle(x, start.mixture(), prior, concentration.number(),
                               latent::wasm::to_em_options(options));
}

}  // namespace

EMSCRIPTEN_BINDINGS(variational) {
  export_function<"makeVariational", &make_variational, "x", "start", "weights", "concentration",
                  "options">();
  using Handle = VariationalHandle;
  emscripten::class_<Handle>("Variational")
      .function("step", method<Handle, "Variational.step", &Handle::step>)
      .function("state", method<Handle, "Variational.state", &Handle::state>);
}
