#include "core/latent/linear_bound.hpp"
#include "core/latent/linear_bound_by_draws.hpp"
#include "core/latent/linear_vae.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_drawn_bound.hpp"
#include "web/wasm/to_linear_gaussian.hpp"

// Linear decoders with Gaussian noise: their laws, and the evidence lower bound.
namespace {

using emscripten::val;
using namespace latent::latent_variable;  // NOLINT: all of this file is about it
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_drawn_bound;
using latent::wasm::from_drawn_mean;
using latent::wasm::from_mixture;
using latent::wasm::to_array;
using latent::wasm::to_gaussian;
using latent::wasm::to_linear_gaussian;
using latent::wasm::to_moments;

val linear_gaussian(const Argument& prior, const Argument& decoder, const Argument& noise) {
  const auto p = prior.mixture();
  const LinearGaussian model = to_linear_gaussian(decoder, noise, p.dimension());
  val result = val::object();
  result.set("observed", from_mixture(model.observed(p)));
  result.set("joint", from_mixture(model.joint(p)));
  return result;
}

val posterior_of_latent(const Argument& prior, const Argument& decoder, const Argument& noise,
                        const Argument& x) {
  const auto p = prior.mixture();
  return from_mixture(to_linear_gaussian(decoder, noise, p.dimension()).posterior(p, x.numbers()));
}

val evidence_bound(const Argument& options) {
  const auto prior = options["prior"].mixture();
  const LinearGaussian model =
      to_linear_gaussian(options["decoder"], options["noise"], prior.dimension());
  const LinearBound bound = linear_bound(prior, model, options["x"].numbers(),
                                         to_gaussian(options["q"]), options["beta"].number());
  val result = val::object();
  result.set("bound", bound.bound);
  result.set("reconstruction", bound.reconstruction);
  result.set("divergence", bound.divergence);
  result.set("logEvidence", bound.log_evidence);
  result.set("gap", bound.gap);
  return result;
}

val drawn_linear_bound(const Argument& prior, const Argument& decoder, const Argument& noise,
                       const Argument& x, const Argument& q, const Argument& beta,
                       const Argument& count, const Argument& seed) {
  const auto p = prior.mixture();
  auto random = seed.random();
  return from_drawn_bound(
      linear_bound_by_draws(p, to_linear_gaussian(decoder, noise, p.dimension()), x.numbers(),
                            to_gaussian(q), beta.number(), count.count(), random));
}

val importance_linear_bound(const Argument& prior, const Argument& decoder, const Argument& noise,
                            const Argument& x, const Argument& q, const Argument& draws,
                            const Argument& repetitions, const Argument& seed) {
  const auto p = prior.mixture();
  auto random = seed.random();
  return from_drawn_mean(importance_weighted_linear_bound(
      p, to_linear_gaussian(decoder, noise, p.dimension()), x.numbers(), to_gaussian(q),
      draws.count(), repetitions.count(), random));
}

val from_optimum(const LinearVaeOptimum& optimum) {
  val result = val::object();
  result.set("active", optimum.active);
  result.set("loadingsSquared", to_array(optimum.loadings_squared));
  result.set("bound", optimum.bound);
  return result;
}

val optimum_of_linear_vae(const Argument& eigenvalues, const Argument& noise_variance,
                          const Argument& beta, const Argument& latent) {
  return from_optimum(linear_vae_optimum(eigenvalues.numbers(), noise_variance.number(),
                                         beta.number(), latent.count()));
}

val best_linear_vae(const Argument& moments, const Argument& latent, const Argument& noise_variance,
                    const Argument& beta) {
  const LinearVae vae =
      linear_vae(to_moments(moments), latent.count(), noise_variance.number(), beta.number());
  val result = val::object();
  result.set("mean", to_array(vae.mean));
  result.set("w", to_array(vae.w.values));
  result.set("encoder", to_array(vae.encoder.values));
  result.set("variances", to_array(vae.variances));
  result.set("optimum", from_optimum(vae.optimum));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(linear_latent) {
  export_function<"linearGaussian", &linear_gaussian, "prior", "decoder", "noise">();
  export_function<"posteriorOfLatent", &posterior_of_latent, "prior", "decoder", "noise", "x">();
  export_function<"evidenceBound", &evidence_bound, "options">();
  export_function<"drawnLinearBound", &drawn_linear_bound, "prior", "decoder", "noise", "x", "q",
                  "beta", "count", "seed">();
  export_function<"importanceLinearBound", &importance_linear_bound, "prior", "decoder", "noise",
                  "x", "q", "draws", "repetitions", "seed">();
  export_function<"linearVaeOptimum", &optimum_of_linear_vae, "eigenvalues", "noiseVariance",
                  "beta", "latent">();
  export_function<"linearVae", &best_linear_vae, "moments", "latent", "noiseVariance", "beta">();
}
