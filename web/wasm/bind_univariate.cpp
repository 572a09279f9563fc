#include <utility>

#include "core/mixture/draw_tally.hpp"
#include "core/mixture/modality.hpp"
#include "core/mixture/univariate_draws.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

// Mixtures in one dimension: the lab of `samples`.
namespace {

using emscripten::val;
using latent::mixture::DrawTally;
using latent::mixture::UnivariateDraws;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::to_array;

UnivariateDraws to_draws(const Argument& p) {
  return {p["weights"].numbers(), p["means"].numbers(), p["sigma"].number(), p["seed"].seed()};
}

double bimodal_distance(const Argument& weight_a, const Argument& weight_b, const Argument& sigma) {
  return latent::mixture::bimodal_distance(weight_a.number(), weight_b.number(), sigma.number());
}

val peak_paths(const Argument& weight_a, const Argument& weight_b, const Argument& sigma,
               const Argument& distances) {
  const auto paths = latent::mixture::peak_paths(weight_a.number(), weight_b.number(),
                                                 sigma.number(), distances.numbers());
  val result = val::object();
  result.set("lower", to_array(paths.lower));
  result.set("upper", to_array(paths.upper));
  return result;
}

val draw_stages(const Argument& draws, const Argument& count) {
  UnivariateDraws from = to_draws(draws);
  const auto stages = latent::mixture::draw_stages(from, count.count());
  val result = val::object();
  result.set("uniforms", to_array(stages.uniforms));
  result.set("components", latent::wasm::to_index_array(stages.components));
  result.set("noise", to_array(stages.noise));
  result.set("values", to_array(stages.values));
  return result;
}

DrawTally* make_tally(const Argument& draws, const Argument& low, const Argument& high,
                      const Argument& bins) {
  return new DrawTally(to_draws(draws), low.number(), high.number(), bins.count());
}

void advance(DrawTally& tally, const Argument& count) { tally.advance(count.count()); }

val counts_of(const DrawTally& tally) { return to_array(tally.counts()); }

val histogram_of(const DrawTally& tally) { return to_array(tally.histogram().values); }

}  // namespace

EMSCRIPTEN_BINDINGS(univariate) {
  export_function<"bimodalDistance", &bimodal_distance, "weightA", "weightB", "sigma">();
  export_function<"peakPaths", &peak_paths, "weightA", "weightB", "sigma", "distances">();
  export_function<"drawStages", &draw_stages, "draws", "count">();
  export_class<DrawTally, "DrawTally">()
      .with<"advance", &advance, "count">()
      .with<"counts", &counts_of>()
      .with<"histogram", &histogram_of>()
      .with<"sum", &DrawTally::sum>();
  export_function<"makeDrawTally", &make_tally, "draws", "low", "high", "bins">();
}
