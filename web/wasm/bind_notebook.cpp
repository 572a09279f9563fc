#include "core/notebook/notebook.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::to_array;

val cell(const latent::notebook::Cell& cell) {
  val object = val::object();
  object.set("source", cell.source);
  object.set("output", cell.output);
  object.set("error", cell.error);
  return object;
}

latent::notebook::NotebookParameters to_parameters(const Argument& p) {
  return {
      .samples = {p["samples"]["seed"].text(), p["samples"]["modes"].numbers(),
                  p["samples"]["sigma"].number(), p["samples"]["count"].count()},
      .decoder = {p["decoder"]["weights"].numbers(), p["decoder"]["bias"].number()},
      .diffusion = {p["diffusion"]["x0"].number(), p["diffusion"]["beta"].number(),
                    p["diffusion"]["noise"].number()},
      .mixture = {p["mixture"]["means"].numbers(), p["mixture"]["weights"].numbers()},
      .metrics = {p["metrics"]["errors"].numbers()},
  };
}

val run_notebook(const Argument& parameters) {
  const auto notebook = latent::notebook::run_notebook(to_parameters(parameters));
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
}

}  // namespace

EMSCRIPTEN_BINDINGS(notebook) { export_function<"runNotebook", &run_notebook, "parameters">(); }
