#include "core/mixture/initial_mixture.hpp"
#include "core/mixture/kmeans.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/on_points.hpp"

namespace {

using emscripten::val;
using latent::Matrix;
using latent::mixture::KMeans;
using latent::mixture::KMeansFit;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::OnPoints;
using latent::wasm::to_array;

val from_fit(const KMeansFit& fit) {
  val result = val::object();
  result.set("centres", to_array(fit.centres.values));
  result.set("labels", latent::wasm::to_index_array(fit.labels));
  result.set("inertia", fit.inertia);
  result.set("iterations", fit.steps.size());
  result.set("converged", fit.converged);
  return result;
}

val kmeans_plus_plus(const Argument& x, const Argument& columns, const Argument& components,
                     const Argument& seed) {
  auto random = seed.random();
  const Matrix points = x.matrix(columns.count());
  const auto chosen = latent::mixture::kmeans_plus_plus(points, components.count(), random);
  return to_array(latent::mixture::rows_of(points, chosen).values);
}

val fit_kmeans(const Argument& x, const Argument& centres, const Argument& columns,
               const Argument& max_iterations) {
  const std::size_t d = columns.count();
  return from_fit(
      latent::mixture::fit_kmeans(x.matrix(d), centres.matrix(d), {max_iterations.integer()}));
}

val state_of(OnPoints<KMeans>& kmeans) { return from_fit(kmeans.algorithm.fit()); }

val mixture_of(OnPoints<KMeans>& kmeans, const Argument& kind, const Argument& floor) {
  const KMeansFit fit = kmeans.algorithm.fit();
  return latent::wasm::from_mixture(latent::mixture::mixture_of_labels(
      kmeans.x, fit.labels, fit.centres.rows, kind.kind(), floor.number()));
}

OnPoints<KMeans>* make_kmeans(const Argument& x, const Argument& centres, const Argument& columns,
                              const Argument& max_iterations) {
  const std::size_t d = columns.count();
  return new OnPoints<KMeans>(x.matrix(d), [&](const Matrix& points) {
    return KMeans(points, centres.matrix(d), {max_iterations.integer()});
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(kmeans) {
  export_function<"kmeansPlusPlus", &kmeans_plus_plus, "x", "columns", "components", "seed">();
  export_function<"fitKmeans", &fit_kmeans, "x", "centres", "columns", "maxIterations">();
  export_function<"makeKmeans", &make_kmeans, "x", "centres", "columns", "maxIterations">();
  export_class<OnPoints<KMeans>, "KMeans">()
      .with<"step", &OnPoints<KMeans>::step>()
      .with<"state", &state_of>()
      .with<"mixture", &mixture_of, "kind", "floor">();
}
