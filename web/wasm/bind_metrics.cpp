#include "core/metrics/covered_mass.hpp"
#include "core/metrics/exact_wasserstein.hpp"
#include "core/metrics/expected_log_density.hpp"
#include "core/metrics/histogram.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/metrics/occupancy.hpp"
#include "core/metrics/wasserstein.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_matrix;
using latent::wasm::to_mixture;
using latent::wasm::to_vector;

val histogram(const val& x, double low, double high, std::size_t bins) {
  return guarded(
      [&] { return to_array(latent::metrics::histogram(to_vector(x), low, high, bins)); });
}

val occupancy(const val& mixture, const val& points) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    const auto result = latent::metrics::occupancy(p, to_matrix(points, p.dimension()));
    val object = val::object();
    object.set("counts", to_array(result.counts));
    object.set("expected", to_array(result.expected));
    object.set("standardErrors", to_array(result.standard_errors));
    return object;
  });
}

double expected_log_density(const val& sampler, const val& truth) {
  return guarded([&] {
    return latent::metrics::expected_log_density(to_mixture(sampler), to_mixture(truth));
  });
}

double covered_mass(const val& sampler, const val& truth, double reach) {
  return guarded(
      [&] { return latent::metrics::covered_mass(to_mixture(sampler), to_mixture(truth), reach); });
}

double wasserstein(const val& a, const val& b) {
  return guarded([&] { return latent::metrics::wasserstein(to_vector(a), to_vector(b)); });
}

double exact_wasserstein(const val& sample, const val& mixture) {
  return guarded(
      [&] { return latent::metrics::exact_wasserstein(to_vector(sample), to_mixture(mixture)); });
}

double expected_wasserstein(std::size_t count, const val& mixture) {
  return guarded([&] { return latent::metrics::expected_wasserstein(count, to_mixture(mixture)); });
}

val from_mean_error(const latent::metrics::MeanError& of) {
  val object = val::object();
  object.set("mean", of.mean);
  object.set("standardError", of.standard_error);
  return object;
}

val mean_error(const val& values) {
  return guarded([&] { return from_mean_error(latent::metrics::mean_error(to_vector(values))); });
}

val paired_difference(const val& a, const val& b) {
  return guarded([&] {
    return from_mean_error(latent::metrics::paired_difference(to_vector(a), to_vector(b)));
  });
}

double sliced_wasserstein(const val& a, const val& b, std::size_t directions) {
  return guarded([&] {
    return latent::metrics::sliced_wasserstein(to_matrix(a, 2), to_matrix(b, 2), directions);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(metrics) {
  emscripten::function("histogram", &histogram);
  emscripten::function("occupancy", &occupancy);
  emscripten::function("expectedLogDensity", &expected_log_density);
  emscripten::function("coveredMass", &covered_mass);
  emscripten::function("wasserstein", &wasserstein);
  emscripten::function("exactWasserstein", &exact_wasserstein);
  emscripten::function("expectedWasserstein", &expected_wasserstein);
  emscripten::function("meanError", &mean_error);
  emscripten::function("pairedDifference", &paired_difference);
  emscripten::function("slicedWasserstein", &sliced_wasserstein);
}
