#include "core/metrics/divergences.hpp"
#include "core/metrics/frechet_distance.hpp"
#include "core/metrics/mmd.hpp"
#include "core/metrics/precision_recall_curve.hpp"
#include "core/metrics/sampled_divergences.hpp"
#include "core/metrics/wasserstein_distance.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_mean_error.hpp"

// Mixtures against mixtures, and their estimates by draws.
namespace {

using emscripten::val;
using latent::metrics::ClusterOptions;
using latent::metrics::PrecisionRecallCurve;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_mean_error;
using latent::wasm::to_array;

val divergences(const Argument& p, const Argument& q) {
  const auto of = latent::metrics::divergences(p.mixture(), q.mixture());
  val result = val::object();
  result.set("totalVariation", of.total_variation);
  result.set("klForward", of.kl_forward);
  result.set("klReverse", of.kl_reverse);
  result.set("jensenShannon", of.jensen_shannon);
  result.set("hellinger", of.hellinger);
  result.set("error", of.error);
  return result;
}

val monte_carlo_divergences(const Argument& p, const Argument& q, const Argument& count,
                            const Argument& seed) {
  auto random = seed.random();
  const auto of =
      latent::metrics::monte_carlo_divergences(p.mixture(), q.mixture(), count.count(), random);
  val result = val::object();
  result.set("totalVariation", from_mean_error(of.total_variation));
  result.set("klForward", from_mean_error(of.kl_forward));
  result.set("klReverse", from_mean_error(of.kl_reverse));
  result.set("jensenShannon", from_mean_error(of.jensen_shannon));
  result.set("hellinger", from_mean_error(of.hellinger));
  return result;
}

val plug_in_divergences(const Argument& sample, const Argument& p, const Argument& low,
                        const Argument& high, const Argument& bins) {
  const auto of = latent::metrics::plug_in_divergences(sample.numbers(), p.mixture(), low.number(),
                                                       high.number(), bins.count());
  val result = val::object();
  result.set("totalVariation", of.total_variation);
  result.set("klFromTruth", of.kl_from_truth);
  result.set("jensenShannon", of.jensen_shannon);
  result.set("hellinger", of.hellinger);
  result.set("expectedKl", of.expected_kl);
  result.set("pValue", of.p_value);
  return result;
}

double wasserstein_distance(const Argument& p, const Argument& q, const Argument& order) {
  return latent::metrics::wasserstein_distance(p.mixture(), q.mixture(), order.count());
}

double frechet_distance(const Argument& p, const Argument& q) {
  return latent::metrics::frechet_distance(p.mixture(), q.mixture());
}

double gaussian_wasserstein(const Argument& p, const Argument& q) {
  return latent::metrics::gaussian_wasserstein(p.mixture(), q.mixture());
}

double mmd_squared(const Argument& p, const Argument& q, const Argument& bandwidth) {
  return latent::metrics::mmd_squared(p.mixture(), q.mixture(), bandwidth.number());
}

val from_curve(const PrecisionRecallCurve& curve) {
  val result = val::object();
  result.set("precision", to_array(curve.precision));
  result.set("recall", to_array(curve.recall));
  return result;
}

val precision_recall_curve(const Argument& p, const Argument& q, const Argument& lambdas) {
  const auto curve =
      latent::metrics::precision_recall_curve(p.mixture(), q.mixture(), lambdas.numbers());
  val result = from_curve(curve);
  result.set("error", curve.error);
  return result;
}

val sample_precision_recall_curve(const Argument& real, const Argument& generated,
                                  const Argument& columns, const Argument& lambdas,
                                  const Argument& options) {
  auto random = options["seed"].random();
  const ClusterOptions chosen{options["clusters"].count(), options["runs"].count()};
  return from_curve(latent::metrics::sample_precision_recall_curve(
      real.matrix(columns.count()), generated.matrix(columns.count()), lambdas.numbers(), chosen,
      random));
}

}  // namespace

EMSCRIPTEN_BINDINGS(divergences) {
  export_function<"divergences", &divergences, "p", "q">();
  export_function<"monteCarloDivergences", &monte_carlo_divergences, "p", "q", "count", "seed">();
  export_function<"plugInDivergences", &plug_in_divergences, "sample", "p", "low", "high",
                  "bins">();
  export_function<"wassersteinDistance", &wasserstein_distance, "p", "q", "order">();
  export_function<"frechetDistance", &frechet_distance, "p", "q">();
  export_function<"gaussianWasserstein", &gaussian_wasserstein, "p", "q">();
  export_function<"mmdSquared", &mmd_squared, "p", "q", "bandwidth">();
  export_function<"precisionRecallCurve", &precision_recall_curve, "p", "q", "lambdas">();
  export_function<"samplePrecisionRecallCurve", &sample_precision_recall_curve, "real", "generated",
                  "columns", "lambdas", "options">();
}
