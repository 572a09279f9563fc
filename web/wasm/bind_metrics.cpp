#include "core/metrics/covered_mass.hpp"
#include "core/metrics/exact_wasserstein.hpp"
#include "core/metrics/expected_log_density.hpp"
#include "core/metrics/histogram.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/metrics/occupancy.hpp"
#include "core/metrics/wasserstein.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
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

double wasserstein(const Argument& a, const Argument& b) {
  return latent::metrics::wasserstein(a.numbers(), b.numbers());
}

double exact_wasserstein(const Argument& sample, const Argument& mixture) {
  return latent::metrics::exact_wasserstein(sample.numbers(), mixture.mixture());
}

double expected_wasserstein(const Argument& count, const Argument& mixture) {
  return latent::metrics::expected_wasserstein(count.count(), mixture.mixture());
}

val from_mean_error(const latent::metrics::MeanError& of) {
  val object = val::object();
  object.set("mean", of.mean);
  object.set("standardError", of.standard_error);
  return object;
}

val mean_error(const Argument& values) {
  return from_mean_error(latent::metrics::mean_error(values.numbers()));
}

val paired_difference(const Argument& a, const Argument& b) {
  return from_mean_error(latent::metrics::paired_difference(a.numbers(), b.numbers()));
}

double sliced_wasserstein(const Argument& a, const Argument& b, const Argument& directions) {
  return latent::metrics::sliced_wasserstein(a.matrix(2), b.matrix(2), directions.count());
}

}  // namespace

EMSCRIPTEN_BINDINGS(metrics) {
  export_function<"histogram", &histogram, "x", "low", "high", "bins">();
  export_function<"occupancy", &occupancy, "mixture", "points">();
  export_function<"expectedLogDensity", &expected_log_density, "sampler", "truth">();
  export_function<"coveredMass", &covered_mass, "sampler", "truth", "reach">();
  export_function<"wasserstein", &wasserstein, "a", "b">();
  export_function<"slicedWasserstein", &sliced_wasserstein, "a", "b", "directions">();
  export_function<"exactWasserstein", &exact_wasserstein, "sample", "mixture">();
  export_function<"expectedWasserstein", &expected_wasserstein, "count", "mixture">();
  export_function<"meanError", &mean_error, "values">();
  export_function<"pairedDifference", &paired_difference, "a", "b">();
}
