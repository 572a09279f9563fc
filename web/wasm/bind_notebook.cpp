#include "core/notebook/draw_program.hpp"
#include "core/notebook/notebook.hpp"
#include "core/python/format.hpp"
#include "core/python/sum.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::wasm::to_array;
using latent::wasm::to_vector;

val cell(const latent::notebook::Cell& cell) {
  val object = val::object();
  object.set("source", cell.source);
  object.set("output", cell.output);
  object.set("error", cell.error);
  return object;
}

latent::notebook::NotebookParameters parameters(const val& p) {
  return {
      .samples = {p["samples"]["seed"].as<std::string>(), to_vector(p["samples"]["modes"]),
                  p["samples"]["sigma"].as<double>(), p["samples"]["count"].as<std::size_t>()},
      .decoder = {to_vector(p["decoder"]["weights"]), p["decoder"]["bias"].as<double>()},
      .diffusion = {p["diffusion"]["x0"].as<double>(), p["diffusion"]["beta"].as<double>(),
                    p["diffusion"]["noise"].as<double>()},
      .mixture = {to_vector(p["mixture"]["means"]), to_vector(p["mixture"]["weights"])},
      .metrics = {to_vector(p["metrics"]["errors"])},
  };
}

val run_notebook(const val& input) {
  return latent::wasm::guarded([&] {
    const auto notebook = latent::notebook::run_notebook(parameters(input));
    val samples = val::object();
    samples.set("cell", cell(notebook.samples.cell));
    samples.set("mode", to_array(notebook.samples.mode));
    samples.set("noise", to_array(notebook.samples.noise));
    samples.set("z", to_array(notebook.samples.z));
    val decoder = val::object();
    decoder.set("cell", cell(notebook.decoder.cell));
    decoder.set("contributions", to_array(notebook.decoder.contributions));
    decoder.set("xHat", notebook.decoder.x_hat);
    val diffusion = val::object();
    diffusion.set("cell", cell(notebook.diffusion.cell));
    diffusion.set("signalCoefficient", notebook.diffusion.signal_coefficient);
    diffusion.set("noiseCoefficient", notebook.diffusion.noise_coefficient);
    diffusion.set("xt", notebook.diffusion.xt);
    diffusion.set("x0Hat", notebook.diffusion.x0_hat);
    val mixture = val::object();
    mixture.set("cell", cell(notebook.mixture.cell));
    mixture.set("samples", to_array(notebook.mixture.samples));
    val metrics = val::object();
    metrics.set("cell", cell(notebook.metrics.cell));
    metrics.set("mean", notebook.metrics.summary.mean);
    metrics.set("best", notebook.metrics.summary.best);
    metrics.set("worst", notebook.metrics.summary.worst);

    val result = val::object();
    result.set("samples", samples);
    result.set("decoder", decoder);
    result.set("diffusion", diffusion);
    result.set("mixture", mixture);
    result.set("metrics", metrics);
    return result;
  });
}

val draw_program(const val& p, std::size_t count) {
  return latent::wasm::guarded([&] {
    return val(
        latent::notebook::draw_program({p["seed"].as<std::string>(), to_vector(p["means"]),
                                        to_vector(p["weights"]), p["sigma"].as<double>(), count}));
  });
}

val draw_program_output(const val& counts, double sum, std::size_t count) {
  return latent::wasm::guarded(
      [&] { return val(latent::notebook::draw_program_output(to_vector(counts), sum, count)); });
}

val format(const std::string& text, const val& values) {
  return latent::wasm::guarded(
      [&] { return val(latent::python::format(text, to_vector(values))); });
}

double sum(const val& values) {
  return latent::wasm::guarded([&] { return latent::python::sum(to_vector(values)); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(notebook) {
  emscripten::function("format", &format);
  emscripten::function("sum", &sum);
  emscripten::function("runNotebook", &run_notebook);
  emscripten::function("drawProgram", &draw_program);
  emscripten::function("drawProgramOutput", &draw_program_output);
}
