#include "core/metrics/exact_wasserstein.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/metrics/wasserstein.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_mean_error.hpp"

// Samples against samples and against what they were drawn from: the lab of `diffusion`.
namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::from_mean_error;

double wasserstein(const Argument& a, const Argument& b) {
  return latent::metrics::wasserstein(a.numbers(), b.numbers());
}

double exact_wasserstein(const Argument& sample, const Argument& mixture) {
  return latent::metrics::exact_wasserstein(sample.numbers(), mixture.mixture());
}

double expected_wasserstein(const Argument& count, const Argument& mixture) {
  return latent::metrics::expected_wasserstein(count.count(), mixture.mixture());
}

val paired_difference(const Argument& a, const Argument& b) {
  return from_mean_error(latent::metrics::paired_difference(a.numbers(), b.numbers()));
}

double sliced_wasserstein(const Argument& a, const Argument& b, const Argument& directions) {
  return latent::metrics::sliced_wasserstein(a.matrix(2), b.matrix(2), directions.count());
}

}  // namespace

EMSCRIPTEN_BINDINGS(comparison) {
  export_function<"wasserstein", &wasserstein, "a", "b">();
  export_function<"slicedWasserstein", &sliced_wasserstein, "a", "b", "directions">();
  export_function<"exactWasserstein", &exact_wasserstein, "sample", "mixture">();
  export_function<"expectedWasserstein", &expected_wasserstein, "count", "mixture">();
  export_function<"pairedDifference", &paired_difference, "a", "b">();
}
