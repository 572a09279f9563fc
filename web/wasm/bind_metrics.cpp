#include "core/metrics/covered_mass.hpp"
#include "core/metrics/expected_log_density.hpp"
#include "core/metrics/histogram.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/metrics/occupancy.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_mean_error.hpp"

namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_mean_error;
using latent::wasm::to_array;

val histogram(const Argument& x, const Argument& low, const Argument& high, const Argument& bins) {
  return to_array(
      latent::metrics::histogram(x.numbers(), low.number(), high.number(), bins.count()));
}

val occupancy(const Argument& mixture, const Argument& points) {
  const auto p = mixture.mixture();
  const auto result = latent::metrics::occupancy(p, points.matrix(p.dimension()));
  val object = val::object();
  object.set("counts", to_array(result.counts));
  object.set("expected", to_array(result.expected));
  object.set("standardErrors", to_array(result.standard_errors));
  return object;
}

double expected_log_density(const Argument& sampler, const Argument& truth) {
  return latent::metrics::expected_log_density(sampler.mixture(), truth.mixture());
}

double covered_mass(const Argument& sampler, const Argument& truth, const Argument& reach) {
  return latent::metrics::covered_mass(sampler.mixture(), truth.mixture(), reach.number());
}

val mean_error(const Argument& values) {
  return from_mean_error(latent::metrics::mean_error(values.numbers()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(metrics) {
  export_function<"histogram", &histogram, "x", "low", "high", "bins">();
  export_function<"occupancy", &occupancy, "mixture", "points">();
  export_function<"expectedLogDensity", &expected_log_density, "sampler", "truth">();
  export_function<"coveredMass", &covered_mass, "sampler", "truth", "reach">();
  export_function<"meanError", &mean_error, "values">();
}
