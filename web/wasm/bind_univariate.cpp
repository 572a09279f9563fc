#include <utility>

#include "core/mixture/draw_tally.hpp"
#include "core/mixture/modality.hpp"
#include "core/mixture/univariate_draws.hpp"
#include "web/wasm/convert.hpp"

// Mixtures in one dimension: the lab of `samples`.
namespace {

using emscripten::val;
using latent::mixture::DrawTally;
using latent::mixture::UnivariateDraws;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_mixture;
using latent::wasm::to_vector;

UnivariateDraws to_draws(const val& p) {
  return {to_vector(p["weights"]), to_vector(p["means"]), p["sigma"].as<double>(),
          latent::python::Integer(p["seed"].as<std::string>())};
}

val peaks(const val& mixture) {
  return guarded([&] { return to_array(latent::mixture::peaks(to_mixture(mixture))); });
}

double bimodal_distance(double weight_a, double weight_b, double sigma) {
  return guarded([&] { return latent::mixture::bimodal_distance(weight_a, weight_b, sigma); });
}

val peak_paths(double weight_a, double weight_b, double sigma, const val& distances) {
  return guarded([&] {
    const auto paths = latent::mixture::peak_paths(weight_a, weight_b, sigma, to_vector(distances));
    val result = val::object();
    result.set("lower", to_array(paths.lower));
    result.set("upper", to_array(paths.upper));
    return result;
  });
}

val draw_stages(const val& parameters, std::size_t count) {
  return guarded([&] {
    UnivariateDraws draws = to_draws(parameters);
    std::vector<double> uniforms;
    std::vector<std::uint32_t> components;
    std::vector<double> noise;
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
      uniforms.push_back(draws.next_uniform());
      const auto draw = draws.next();
      components.push_back(draw.component);
      noise.push_back(draw.noise);
      values.push_back(draw.value);
    }
    val result = val::object();
    result.set("uniforms", to_array(uniforms));
    result.set("components", latent::wasm::to_index_array(components));
    result.set("noise", to_array(noise));
    result.set("values", to_array(values));
    return result;
  });
}

DrawTally* make_tally(const val& parameters, double low, double high, std::size_t bins) {
  return guarded([&] { return new DrawTally(to_draws(parameters), low, high, bins); });
}

val tally_counts(const DrawTally& tally) { return to_array(tally.counts()); }

val tally_histogram(const DrawTally& tally) { return to_array(tally.histogram().values); }

}  // namespace

EMSCRIPTEN_BINDINGS(univariate) {
  emscripten::function("peaks", &peaks);
  emscripten::function("bimodalDistance", &bimodal_distance);
  emscripten::function("peakPaths", &peak_paths);
  emscripten::function("drawStages", &draw_stages);
  emscripten::class_<DrawTally>("DrawTally")
      .function("advance", &DrawTally::advance)
      .function("counts", &tally_counts)
      .function("histogram", &tally_histogram)
      .function("sum", &DrawTally::sum);
  emscripten::function("makeDrawTally", &make_tally, emscripten::allow_raw_pointers());
}
