#pragma once

#include "core/notebook/decoder_cell.hpp"
#include "core/notebook/diffusion_cell.hpp"
#include "core/notebook/metrics_cell.hpp"
#include "core/notebook/mixture_cell.hpp"
#include "core/notebook/samples_cell.hpp"

namespace latent::notebook {

struct NotebookParameters {
  SamplesParameters samples;
  DecoderParameters decoder;
  DiffusionParameters diffusion;
  MixtureParameters mixture;
  MetricsParameters metrics;
};

struct Notebook {
  SamplesCell samples;
  DecoderCell decoder;
  DiffusionCell diffusion;
  MixtureCell mixture;
  MetricsCell metrics;
};

/// Runs the five cells in one kernel, in the notebook's order: z of the first reaches the second,
/// and a cell that raises does not stop the ones after it.
/// @throws std::invalid_argument  as the cells do
Notebook run_notebook(const NotebookParameters& parameters);

}  // namespace latent::notebook
