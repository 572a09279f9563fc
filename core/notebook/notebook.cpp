#include "core/notebook/notebook.hpp"

#include <optional>
#include <span>

namespace latent::notebook {

Notebook run_notebook(const NotebookParameters& parameters) {
  Notebook notebook;
  notebook.samples = run_samples(parameters.samples);
  std::optional<std::span<const double>> z;
  if (notebook.samples.cell.error.empty()) z = notebook.samples.z;
  notebook.decoder = run_decoder(parameters.decoder, z);
  notebook.diffusion = run_diffusion(parameters.diffusion);
  notebook.mixture = run_mixture(parameters.mixture);
  notebook.metrics = run_metrics(parameters.metrics);
  return notebook;
}

}  // namespace latent::notebook
