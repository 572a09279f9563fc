#include "web/wasm/convert.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace latent::wasm {

std::vector<double> to_vector(const emscripten::val& array) {
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

emscripten::val to_array(std::span<const double> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

emscripten::val to_index_array(std::span<const std::uint32_t> indices) {
  return emscripten::val(emscripten::typed_memory_view(
                             indices.size(), reinterpret_cast<const std::int32_t*>(indices.data())))
      .call<emscripten::val>("slice");
}

mixture::Matrix to_matrix(const emscripten::val& array, std::size_t columns) {
  std::vector<double> values = to_vector(array);
  if (columns == 0 || values.size() % columns != 0) {
    latent::python::fail(
        "to_matrix", {"array must hold a multiple of ", columns, " numbers, got ", values.size()});
  }
  const std::size_t rows = values.size() / columns;
  return {std::move(values), rows, columns};
}

namespace {

using mixture::CovarianceKind;
constexpr std::array<std::pair<const char*, CovarianceKind>, 4> kKinds{
    {{"full", CovarianceKind::full},
     {"tied", CovarianceKind::tied},
     {"diagonal", CovarianceKind::diagonal},
     {"spherical", CovarianceKind::spherical}}};

}  // namespace

CovarianceKind to_kind(const std::string& name) {
  for (const auto& [text, kind] : kKinds) {
    if (name == text) return kind;
  }
  latent::python::fail("to_kind",
                       {"kind must be full, tied, diagonal or spherical, got '", name, "'"});
}

emscripten::val from_mixture(const mixture::GaussianMixture& mixture) {
  emscripten::val result = emscripten::val::object();
  for (const auto& [text, kind] : kKinds) {
    if (kind == mixture.kind()) result.set("kind", emscripten::val(text));
  }
  result.set("weights", to_array(mixture.weights()));
  result.set("means", to_array(mixture.means().values));
  result.set("covariances", to_array(mixture.covariances()));
  return result;
}

mixture::GaussianMixture to_mixture(const emscripten::val& object) {
  const CovarianceKind kind = to_kind(object["kind"].as<std::string>());
  std::vector<double> weights = to_vector(object["weights"]);
  std::vector<double> means = to_vector(object["means"]);
  const std::size_t k = std::max<std::size_t>(weights.size(), 1);
  mixture::Matrix mean_rows(std::move(means), k, 0);
  mean_rows.cols = mean_rows.size() / k;
  return {std::move(weights), std::move(mean_rows), kind, to_vector(object["covariances"])};
}

python::PythonRandom to_random(const std::string& seed) {
  return python::PythonRandom(python::Integer(seed));
}

void throw_error(const std::string& message) {
  emscripten::val::global("Error").new_(message).throw_();
  __builtin_unreachable();
}

}  // namespace latent::wasm
