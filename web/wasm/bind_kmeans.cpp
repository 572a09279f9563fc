#include "core/mixture/initial_mixture.hpp"
#include "core/mixture/kmeans.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

namespace {

using emscripten::val;
using latent::Matrix;
using latent::mixture::KMeans;
using latent::mixture::KMeansFit;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::method;
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

/// k-means with its points, for jobs: JavaScript deletes it.
class KMeansHandle {
 public:
  KMeansHandle(Matrix x, Matrix centres, int max_iterations)
      : x_(std::move(x)), kmeans_(x_, std::move(centres), {max_iterations}) {}

  bool step() { return kmeans_.step(); }

  val state() { return from_fit(kmeans_.fit()); }

  val mixture(const Argument& kind, const Argument& floor) {
    const KMeansFit fit = kmeans_.fit();
    return latent::wasm::from_mixture(latent::mixture::mixture_of_labels(
        x_, fit.labels, fit.centres.rows, kind.kind(), floor.number()));
  }

 private:
  Matrix x_;
  KMeans kmeans_;
};

KMeansHandle* make_kmeans(const Argument& x, const Argument& centres, const Argument& columns,
                          const Argument& max_iterations) {
  const std::size_t d = columns.count();
  return new KMeansHandle(x.matrix(d), centres.matrix(d), max_iterations.integer());
}

}  // namespace

EMSCRIPTEN_BINDINGS(kmeans) {
  export_function<"kmeansPlusPlus", &kmeans_plus_plus, "x", "columns", "components", "seed">();
  export_function<"fitKmeans", &fit_kmeans, "x", "centres", "columns", "maxIterations">();
  export_function<"makeKmeans", &make_kmeans, "x", "centres", "columns", "maxIterations">();
  using Handle = KMeansHandle;
  emscripten::class_<Handle>("KMeans")
      .function("step", method<Handle, "KMeans.step", &Handle::step>)
      .function("state", method<Handle, "KMeans.state", &Handle::state>)
      .function("mixture", method<Handle, "KMeans.mixture", &Handle::mixture, "kind", "floor">);
}
