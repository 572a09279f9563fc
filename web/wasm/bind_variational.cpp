
#include "core/mixture/kmeans.hpp"
#include "core/mixture/responsibilities.hpp"
#include "core/mixture/variational.hpp"
#include "web/wasm/convert.hpp"

// What stands beside EM: k-means and the variational fit.
namespace {

using emscripten::val;
using latent::mixture::EmOptions;
using latent::mixture::WeightPrior;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_matrix;

WeightPrior to_weight_prior(const std::string& name) {
  if (name == "dirichlet_distribution") return WeightPrior::dirichlet_distribution;
  if (name == "dirichlet_process") return WeightPrior::dirichlet_process;
  latent::python::fail(
      "to_weight_prior",
      {"weights must be dirichlet_distribution or dirichlet_process, got '", name, "'"});
}

val fit_kmeans(const val& x, const val& centres, std::size_t columns, int max_iterations) {
  return guarded([&] {
    const auto fit = latent::mixture::fit_kmeans(to_matrix(x, columns), to_matrix(centres, columns),
                                                 {max_iterations});
    val result = val::object();
    result.set("centres", to_array(fit.centres.values));
    result.set("labels", latent::wasm::to_index_array(fit.labels));
    result.set("inertia", fit.inertia);
    result.set("iterations", fit.steps.size());
    result.set("converged", fit.converged);
    return result;
  });
}

/// A variational fit with its points, for jobs: JavaScript deletes it.
class VariationalHandle {
 public:
  VariationalHandle(const val& x, const latent::mixture::GaussianMixture& start,
                    WeightPrior weights, double concentration, const EmOptions& options)
      : x_(to_matrix(x, start.dimension())),
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

  latent::mixture::Matrix x_;
  latent::mixture::Variational fit_;
};

VariationalHandle* make_variational(const val& x, const val& start, const std::string& weights,
                                    double concentration, const val& options) {
  return guarded([&] {
    const EmOptions em{options["maxIterations"].as<int>(), options["tolerance"].as<double>(),
                       options["floor"].as<double>()};
    return new VariationalHandle(x, latent::wasm::to_mixture(start), to_weight_prior(weights),
                                 concentration, em);
  });
}

bool step_variational(VariationalHandle& fit) {
  return guarded([&] { return fit.step(); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(variational) {
  emscripten::function("fitKmeans", &fit_kmeans);
  emscripten::function("makeVariational", &make_variational, emscripten::allow_raw_pointers());
  emscripten::class_<VariationalHandle>("Variational")
      .function("step", &step_variational)
      .function("state", &VariationalHandle::state);
}
