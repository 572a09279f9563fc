#include "core/metrics/mmd.hpp"
#include "core/metrics/sample_frechet_distance.hpp"
#include "core/metrics/transport.hpp"
#include "core/metrics/wasserstein.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_mean_error.hpp"

// Distances of samples from samples.
namespace {

using emscripten::val;
using latent::metrics::MmdEstimate;
using latent::metrics::Transport;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_mean_error;

double sample_wasserstein(const Argument& x, const Argument& y, const Argument& order) {
  return latent::metrics::wasserstein(x.numbers(), y.numbers(), order.count());
}

val sliced_wasserstein_error(const Argument& x, const Argument& y, const Argument& columns,
                             const Argument& order, const Argument& directions,
                             const Argument& seed) {
  auto random = seed.random();
  return from_mean_error(latent::metrics::sliced_wasserstein_error(
      x.matrix(columns.count()), y.matrix(columns.count()), order.count(), directions.count(),
      random));
}

double assignment_wasserstein(const Argument& x, const Argument& y, const Argument& columns,
                              const Argument& order) {
  return latent::metrics::assignment_wasserstein(x.matrix(columns.count()),
                                                 y.matrix(columns.count()), order.count());
}

Transport* make_transport(const Argument& x, const Argument& y, const Argument& columns,
                          const Argument& order) {
  return new Transport(x.matrix(columns.count()), y.matrix(columns.count()), order.count());
}

bool advance(Transport& transport, const Argument& points) {
  return transport.advance(points.count());
}

val pairs_of(const Transport& transport) { return latent::wasm::to_index_array(transport.pairs()); }

double paired_of(const Transport& transport) { return static_cast<double>(transport.paired()); }

val sample_frechet_distance(const Argument& x, const Argument& y, const Argument& columns) {
  const auto of = latent::metrics::sample_frechet_distance(x.matrix(columns.count()),
                                                           y.matrix(columns.count()));
  val result = val::object();
  result.set("value", of.value);
  result.set("biasCorrected", of.bias_corrected);
  result.set("standardError", of.standard_error);
  return result;
}

double frechet_bias(const Argument& variance, const Argument& n, const Argument& m) {
  return latent::metrics::frechet_bias(variance.number(), n.count(), m.count());
}

double sample_mmd_squared(const Argument& x, const Argument& y, const Argument& columns,
                          const Argument& bandwidth, const Argument& options) {
  const auto kind = options["unbiased"].truth() ? MmdEstimate::unbiased : MmdEstimate::biased;
  return latent::metrics::mmd_squared(x.matrix(columns.count()), y.matrix(columns.count()),
                                      bandwidth.number(), kind);
}

val mmd_squared_error(const Argument& x, const Argument& y, const Argument& columns,
                      const Argument& bandwidth) {
  return from_mean_error(latent::metrics::mmd_squared_error(
      x.matrix(columns.count()), y.matrix(columns.count()), bandwidth.number()));
}

val subset_mmd_squared(const Argument& x, const Argument& y, const Argument& columns,
                       const Argument& bandwidth, const Argument& options) {
  auto random = options["seed"].random();
  return from_mean_error(latent::metrics::subset_mmd_squared(
      x.matrix(columns.count()), y.matrix(columns.count()), bandwidth.number(),
      options["subsets"].count(), options["size"].count(), random));
}

double median_distance(const Argument& x, const Argument& y, const Argument& columns) {
  return latent::metrics::median_distance(x.matrix(columns.count()), y.matrix(columns.count()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(sample_distances) {
  export_function<"sampleWasserstein", &sample_wasserstein, "x", "y", "order">();
  export_function<"slicedWassersteinError", &sliced_wasserstein_error, "x", "y", "columns", "order",
                  "directions", "seed">();
  export_function<"assignmentWasserstein", &assignment_wasserstein, "x", "y", "columns", "order">();
  export_class<Transport, "Transport">()
      .with<"advance", &advance, "points">()
      .with<"paired", &paired_of>()
      .with<"distance", &Transport::distance>()
      .with<"pairs", &pairs_of>();
  export_function<"makeTransport", &make_transport, "x", "y", "columns", "order">();
  export_function<"sampleFrechetDistance", &sample_frechet_distance, "x", "y", "columns">();
  export_function<"frechetBias", &frechet_bias, "variance", "n", "m">();
  export_function<"sampleMmdSquared", &sample_mmd_squared, "x", "y", "columns", "bandwidth",
                  "options">();
  export_function<"mmdSquaredError", &mmd_squared_error, "x", "y", "columns", "bandwidth">();
  export_function<"subsetMmdSquared", &subset_mmd_squared, "x", "y", "columns", "bandwidth",
                  "options">();
  export_function<"medianDistance", &median_distance, "x", "y", "columns">();
}
