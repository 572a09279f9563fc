#include <limits>

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

namespace {

using emscripten::val;
using latent::mixture::EmInit;
using latent::mixture::EmStatus;
using latent::mixture::Repair;
using latent::wasm::guarded;
using latent::wasm::to_kind;
using latent::wasm::to_matrix;
using latent::wasm::to_mixture;

EmInit to_init(const std::string& name) {
  if (name == "kmeans") return EmInit::kmeans;
  if (name == "kmeans_plus_plus") return EmInit::kmeans_plus_plus;
  if (name == "random_points") return EmInit::random_points;
  if (name == "random_responsibilities") return EmInit::random_responsibilities;
  latent::python::fail(
      "to_init",
      {"init must be kmeans, kmeans_plus_plus, random_points or random_responsibilities, got '",
       name, "'"});
}

latent::mixture::Shape to_shape(const std::string& name) {
  using latent::mixture::Shape;
  if (name == "blobs") return Shape::blobs;
  if (name == "anisotropic") return Shape::anisotropic;
  if (name == "moons") return Shape::moons;
  if (name == "ring") return Shape::ring;
  latent::python::fail("to_shape",
                       {"shape must be blobs, anisotropic, moons or ring, got '", name, "'"});
}

val synthetic(const std::string& shape, std::size_t count, const std::string& seed) {
  return guarded([&] {
    latent::python::PythonRandom random{latent::python::Integer(seed)};
    return latent::wasm::to_array(
        latent::mixture::synthetic(to_shape(shape), count, random).values);
  });
}

val shape_mixture(const std::string& shape, std::size_t components, double deviation) {
  return guarded([&] {
    return latent::wasm::from_mixture(
        latent::mixture::shape_mixture(to_shape(shape), components, deviation));
  });
}

latent::mixture::EmOptions to_options(const val& options) {
  return {options["maxIterations"].as<int>(), options["tolerance"].as<double>(),
          options["floor"].as<double>()};
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

val initial_mixture(const val& x, std::size_t columns, std::size_t components,
                    const std::string& kind, const std::string& init, double floor,
                    const std::string& seed) {
  return guarded([&] {
    latent::python::PythonRandom random{latent::python::Integer(seed)};
    return latent::wasm::from_mixture(latent::mixture::initial_mixture(
        to_matrix(x, columns), components, to_kind(kind), to_init(init), floor, random));
  });
}

val broad_mixture(const val& x, std::size_t columns, const val& means, const std::string& kind,
                  double floor) {
  return guarded([&] {
    return latent::wasm::from_mixture(
        latent::mixture::broad_mixture(latent::mixture::data_moments(to_matrix(x, columns)),
                                       to_matrix(means, columns), to_kind(kind), floor));
  });
}

/// EM with its points, for jobs: JavaScript deletes it.
class EmHandle {
 public:
  EmHandle(const val& x, const val& start, const val& options, double log_likelihood)
      : x_(to_matrix(x, to_mixture(start).dimension())),
        em_(x_, to_mixture(start), to_options(options), log_likelihood) {}

  bool step() { return em_.step(); }

  val state() const {
    val result = val::object();
    const auto& steps = em_.steps();
    result.set("mixture", latent::wasm::from_mixture(em_.mixture()));
    result.set("iterations", steps.size());
    result.set("converged", em_.status() == EmStatus::converged);
    result.set("logLikelihood", steps.empty() ? val::null() : val(steps.back().log_likelihood));
    result.set("change", steps.empty() ? val::null() : val(steps.back().change));
    result.set("events", steps.empty() ? val::array() : from_events(steps.back().events));
    return result;
  }

 private:
  latent::mixture::Matrix x_;
  latent::mixture::Em em_;
};

val em_step(const val& x, const val& mixture, const val& options, double log_likelihood) {
  return guarded([&] {
    EmHandle em(x, mixture, options, log_likelihood);
    em.step();
    return em.state();
  });
}

EmHandle* make_em(const val& x, const val& start, const val& options) {
  return guarded(
      [&] { return new EmHandle(x, start, options, -std::numeric_limits<double>::infinity()); });
}

bool step_em(EmHandle& em) {
  return guarded([&] { return em.step(); });
}

val criteria(const val& mixture, double log_likelihood, std::size_t points) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    const auto count = latent::mixture::parameter_count(p.kind(), p.components(), p.dimension());
    val result = val::object();
    result.set("parameters", count);
    result.set("aic", latent::mixture::aic(log_likelihood, count));
    result.set("bic", latent::mixture::bic(log_likelihood, count, points));
    return result;
  });
}

val shuffled_rows(const val& x, std::size_t columns, const std::string& seed) {
  return guarded([&] {
    latent::python::PythonRandom random{latent::python::Integer(seed)};
    const auto points = to_matrix(x, columns);
    const auto rows = latent::python::shuffled(points.rows, random);
    return latent::wasm::to_array(
        latent::mixture::rows_of(points, {rows.begin(), rows.end()}).values);
  });
}

double log_likelihood(const val& mixture, const val& x) {
  return guarded([&] {
    const auto p = to_mixture(mixture);
    return latent::mixture::log_likelihood(p, to_matrix(x, p.dimension()));
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(em) {
  emscripten::function("synthetic", &synthetic);
  emscripten::function("shapeMixture", &shape_mixture);
  emscripten::function("initialMixture", &initial_mixture);
  emscripten::function("broadMixture", &broad_mixture);
  emscripten::function("emStep", &em_step);
  emscripten::function("shuffledRows", &shuffled_rows);
  emscripten::function("logLikelihood", &log_likelihood);
  emscripten::function("criteria", &criteria);
  emscripten::function("makeEm", &make_em, emscripten::allow_raw_pointers());
  emscripten::class_<EmHandle>("Em").function("step", &step_em).function("state", &EmHandle::state);
}
