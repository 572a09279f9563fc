#include <limits>
#include <memory>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/em.hpp"
#include "core/mixture/initial_mixture.hpp"
#include "core/mixture/kmeans.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/m_step.hpp"
#include "core/mixture/model_selection.hpp"
#include "core/mixture/shape_mixture.hpp"
#include "core/mixture/synthetic.hpp"
#include "core/python/shuffled.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/on_points.hpp"
#include "web/wasm/to_em_options.hpp"

namespace {

using emscripten::val;
using latent::mixture::Em;
using latent::mixture::EmInit;
using latent::mixture::EmStatus;
using latent::mixture::Repair;
using latent::mixture::Shape;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_mixture;
using latent::wasm::OnPoints;

EmInit to_init(const Argument& init) {
  return init.one_of<EmInit>({{"kmeans", EmInit::kmeans},
                              {"kmeans_plus_plus", EmInit::kmeans_plus_plus},
                              {"random_points", EmInit::random_points},
                              {"random_responsibilities", EmInit::random_responsibilities}});
}

Shape to_shape(const Argument& shape) {
  return shape.one_of<Shape>({{"blobs", Shape::blobs},
                              {"anisotropic", Shape::anisotropic},
                              {"moons", Shape::moons},
                              {"ring", Shape::ring}});
}

val synthetic(const Argument& shape, const Argument& count, const Argument& seed) {
  auto random = seed.random();
  return latent::wasm::to_array(
      latent::mixture::synthetic(to_shape(shape), count.count(), random).values);
}

val shape_mixture(const Argument& shape, const Argument& components, const Argument& deviation) {
  return from_mixture(
      latent::mixture::shape_mixture(to_shape(shape), components.count(), deviation.number()));
}

val from_events(const std::vector<latent::mixture::ComponentEvent>& events) {
  val result = val::array();
  for (const auto& [component, repair] : events) {
    val event = val::object();
    event.set("component", component);
    event.set("repair", val(repair == Repair::emptied ? "emptied" : "collapsed"));
    result.call<void>("push", event);
  }
  return result;
}

val initial_mixture(const Argument& x, const Argument& columns, const Argument& components,
                    const Argument& kind, const Argument& init, const Argument& floor,
                    const Argument& seed) {
  auto random = seed.random();
  return from_mixture(latent::mixture::initial_mixture(x.matrix(columns.count()),
                                                       components.count(), kind.kind(),
                                                       to_init(init), floor.number(), random));
}

val broad_mixture(const Argument& x, const Argument& columns, const Argument& means,
                  const Argument& kind, const Argument& floor) {
  const std::size_t d = columns.count();
  return from_mixture(latent::mixture::broad_mixture(latent::mixture::data_moments(x.matrix(d)),
                                                     means.matrix(d), kind.kind(), floor.number()));
}

val state_of(const OnPoints<Em>& em) {
  const auto& steps = em.algorithm.steps();
  val result = val::object();
  result.set("mixture", from_mixture(em.algorithm.mixture()));
  result.set("iterations", steps.size());
  result.set("converged", em.algorithm.status() == EmStatus::converged);
  result.set("logLikelihood", steps.empty() ? val::null() : val(steps.back().log_likelihood));
  result.set("change", steps.empty() ? val::null() : val(steps.back().change));
  result.set("events", steps.empty() ? val::array() : from_events(steps.back().events));
  return result;
}

/// @param log_likelihood  before the first step
OnPoints<Em>* em_from(const Argument& x, const Argument& start, const Argument& options,
                      double log_likelihood) {
  auto mixture = start.mixture();
  return new OnPoints<Em>(x.matrix(mixture.dimension()), [&](const latent::Matrix& points) {
    return Em(points, std::move(mixture), latent::wasm::to_em_options(options), log_likelihood);
  });
}

val em_step(const Argument& x, const Argument& mixture, const Argument& options,
            const Argument& log_likelihood) {
  const std::unique_ptr<OnPoints<Em>> em(em_from(x, mixture, options, log_likelihood.number()));
  em->step();
  return state_of(*em);
}

OnPoints<Em>* make_em(const Argument& x, const Argument& start, const Argument& options) {
  return em_from(x, start, options, -std::numeric_limits<double>::infinity());
}

val criteria(const Argument& mixture, const Argument& log_likelihood, const Argument& points) {
  const auto p = mixture.mixture();
  const auto count = latent::mixture::parameter_count(p.kind(), p.components(), p.dimension());
  const double achieved = log_likelihood.number();
  val result = val::object();
  result.set("parameters", count);
  result.set("aic", latent::mixture::aic(achieved, count));
  result.set("bic", latent::mixture::bic(achieved, count, points.count()));
  return result;
}

val shuffled_rows(const Argument& x, const Argument& columns, const Argument& seed) {
  auto random = seed.random();
  const auto points = x.matrix(columns.count());
  latent::check_points("shuffledRows", points, points.cols);
  const auto rows = latent::python::shuffled(points.rows, random);
  return latent::wasm::to_array(
      latent::mixture::rows_of(points, {rows.begin(), rows.end()}).values);
}

double log_likelihood(const Argument& mixture, const Argument& x) {
  const auto p = mixture.mixture();
  return latent::mixture::log_likelihood(p, x.matrix(p.dimension()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(em) {
  export_function<"synthetic", &synthetic, "shape", "count", "seed">();
  export_function<"shapeMixture", &shape_mixture, "shape", "components", "deviation">();
  export_function<"initialMixture", &initial_mixture, "x", "columns", "components", "kind", "init",
                  "floor", "seed">();
  export_function<"broadMixture", &broad_mixture, "x", "columns", "means", "kind", "floor">();
  export_function<"emStep", &em_step, "x", "mixture", "options", "logLikelihood">();
  export_function<"shuffledRows", &shuffled_rows, "x", "columns", "seed">();
  export_function<"logLikelihood", &log_likelihood, "mixture", "x">();
  export_function<"criteria", &criteria, "mixture", "logLikelihood", "points">();
  export_function<"makeEm", &make_em, "x", "start", "options">();
  export_class<OnPoints<Em>, "Em">().with<"step", &OnPoints<Em>::step>().with<"state", &state_of>();
}
