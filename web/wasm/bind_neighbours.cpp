#include "core/metrics/copies.hpp"
#include "core/metrics/neighbour_metrics.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_mean_error.hpp"

// What nearest neighbours say of generated points.
namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_mean_error;
using latent::wasm::to_array;

val from_metrics(const latent::metrics::NeighbourMetrics& of) {
  val errors = val::object();
  errors.set("precision", of.precision_error);
  errors.set("recall", of.recall_error);
  errors.set("density", of.density_error);
  errors.set("coverage", of.coverage_error);
  val result = val::object();
  result.set("precision", of.precision);
  result.set("recall", of.recall);
  result.set("density", of.density);
  result.set("coverage", of.coverage);
  result.set("standardErrors", errors);
  return result;
}

val neighbour_metrics(const Argument& real, const Argument& generated, const Argument& columns,
                      const Argument& k) {
  return from_metrics(latent::metrics::neighbour_metrics(
      real.matrix(columns.count()), generated.matrix(columns.count()), k.count()));
}

val neighbour_balls(const Argument& real, const Argument& generated, const Argument& columns,
                    const Argument& k) {
  const auto of = latent::metrics::neighbour_balls(real.matrix(columns.count()),
                                                   generated.matrix(columns.count()), k.count());
  val result = val::object();
  result.set("realRadii", to_array(of.real_radii));
  result.set("generatedRadii", to_array(of.generated_radii));
  result.set("inReal", to_array(of.in_real));
  result.set("held", to_array(of.held));
  result.set("inGenerated", to_array(of.in_generated));
  result.set("metrics", from_metrics(latent::metrics::neighbour_metrics(of, k.count())));
  return result;
}

double expected_coverage(const Argument& real_count, const Argument& generated_count,
                         const Argument& k) {
  return latent::metrics::expected_coverage(real_count.count(), generated_count.count(), k.count());
}

val neighbour_test(const Argument& real, const Argument& generated, const Argument& columns,
                   const Argument& options) {
  auto random = options["seed"].random();
  const auto of = latent::metrics::neighbour_test(real.matrix(columns.count()),
                                                  generated.matrix(columns.count()),
                                                  options["draws"].count(), random);
  val result = val::object();
  result.set("accuracy", of.accuracy);
  result.set("realAccuracy", of.real_accuracy);
  result.set("generatedAccuracy", of.generated_accuracy);
  result.set("expected", of.expected);
  result.set("pValue", of.p_value);
  return result;
}

val authenticity(const Argument& training, const Argument& generated, const Argument& columns) {
  return from_mean_error(latent::metrics::authenticity(training.matrix(columns.count()),
                                                       generated.matrix(columns.count())));
}

double expected_authenticity(const Argument& columns) {
  return latent::metrics::expected_authenticity(columns.count());
}

}  // namespace

EMSCRIPTEN_BINDINGS(neighbours) {
  export_function<"neighbourMetrics", &neighbour_metrics, "real", "generated", "columns", "k">();
  export_function<"neighbourBalls", &neighbour_balls, "real", "generated", "columns", "k">();
  export_function<"expectedCoverage", &expected_coverage, "realCount", "generatedCount", "k">();
  export_function<"neighbourTest", &neighbour_test, "real", "generated", "columns", "options">();
  export_function<"authenticity", &authenticity, "training", "generated", "columns">();
  export_function<"expectedAuthenticity", &expected_authenticity, "columns">();
}
