#include "core/metrics/binomial_interval.hpp"
#include "core/metrics/bootstrap.hpp"
#include "core/metrics/error_summary.hpp"
#include "core/metrics/normal_quantile.hpp"
#include "core/metrics/paired_permutation.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

// Reconstruction errors, and how sure their summaries are.
namespace {

using emscripten::val;
using latent::metrics::ErrorSummary;
using latent::metrics::Statistic;
using latent::wasm::Argument;
using latent::wasm::export_function;

Statistic to_statistic(const Argument& statistic) {
  return statistic.one_of<Statistic>({{"mean", Statistic::mean},
                                      {"median", Statistic::median},
                                      {"trimmedMean", Statistic::trimmed_mean},
                                      {"worst", Statistic::worst}});
}

val from_summary(const ErrorSummary& of) {
  val result = val::object();
  result.set("mean", of.mean);
  result.set("median", of.median);
  result.set("trimmedMean", of.trimmed_mean);
  result.set("quantile", of.quantile);
  result.set("worst", of.worst);
  result.set("expectedWorst", of.expected_worst);
  return result;
}

val error_summary(const Argument& errors, const Argument& level, const Argument& n) {
  return from_summary(latent::metrics::error_summary(errors.numbers(), level.number(), n.count()));
}

val error_law(const Argument& mixture, const Argument& level, const Argument& n) {
  return from_summary(latent::metrics::error_law(mixture.mixture(), level.number(), n.count()));
}

val bootstrap(const Argument& values, const Argument& statistic, const Argument& options) {
  auto random = options["seed"].random();
  const auto of =
      latent::metrics::bootstrap(values.numbers(), to_statistic(statistic),
                                 options["draws"].count(), options["level"].number(), random);
  val result = val::object();
  result.set("estimate", of.estimate);
  result.set("low", of.low);
  result.set("high", of.high);
  result.set("bcaLow", of.bca_low);
  result.set("bcaHigh", of.bca_high);
  result.set("standardError", of.standard_error);
  return result;
}

val jackknife(const Argument& values, const Argument& statistic) {
  const auto of = latent::metrics::jackknife(values.numbers(), to_statistic(statistic));
  val result = val::object();
  result.set("estimate", of.estimate);
  result.set("bias", of.bias);
  result.set("standardError", of.standard_error);
  return result;
}

val paired_permutation(const Argument& a, const Argument& b, const Argument& options) {
  auto random = options["seed"].random();
  const auto of = latent::metrics::paired_permutation(a.numbers(), b.numbers(),
                                                      options["draws"].count(), random);
  val result = val::object();
  result.set("difference", of.difference);
  result.set("pValue", of.p_value);
  result.set("exact", of.exact);
  return result;
}

val binomial_interval(const Argument& hits, const Argument& n, const Argument& level) {
  const auto of = latent::metrics::binomial_interval(hits.count(), n.count(), level.number());
  val result = val::object();
  result.set("low", of.low);
  result.set("high", of.high);
  return result;
}

val normal_quantiles(const Argument& shares) {
  return latent::wasm::to_array(latent::metrics::normal_quantiles(shares.numbers()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(errors) {
  export_function<"errorSummary", &error_summary, "errors", "level", "n">();
  export_function<"errorLaw", &error_law, "mixture", "level", "n">();
  export_function<"bootstrap", &bootstrap, "values", "statistic", "options">();
  export_function<"jackknife", &jackknife, "values", "statistic">();
  export_function<"pairedPermutation", &paired_permutation, "a", "b", "options">();
  export_function<"normalQuantiles", &normal_quantiles, "shares">();
  export_function<"binomialInterval", &binomial_interval, "hits", "n", "level">();
}
