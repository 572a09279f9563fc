#include "core/notebook/notebook.hpp"

#include "tests/core/catch.hpp"

using latent::notebook::NotebookParameters;
using latent::notebook::run_notebook;

TEST_CASE("with its own parameters every cell prints what the notebook printed") {
  const auto notebook = run_notebook(NotebookParameters{});
  CHECK(notebook.samples.cell.output ==
        "task = latent-variable-mixture-models\n"
        "latent z = [1.717, -1.182, -1.652, -1.762, -1.238]\n");
  CHECK(notebook.decoder.cell.output == "decoded scalar = 2.4722\nabs scale = 2.4722\n");
  CHECK(notebook.diffusion.cell.output == "x0, xt, x0_hat = 1.5 1.3032 1.5\n");
  CHECK(notebook.mixture.cell.output == "mode-aware samples = [-1.96, 1.56]\n");
  CHECK(notebook.metrics.cell.output == "avg/best/worst = 0.342 0.29 0.42\n");
}

TEST_CASE("with its own parameters every cell's source is the notebook's") {
  const auto notebook = run_notebook(NotebookParameters{});
  CHECK(notebook.samples.cell.source ==
        "import random\n"
        "random.seed(13)\n"
        "z = [round(random.choice([-1.5, 1.8]) + random.gauss(0, 0.15), 3) for _ in range(5)]\n"
        "print('task = latent-variable-mixture-models')\n"
        "print('latent z =', z)");
  CHECK(notebook.decoder.cell.source ==
        "weights = [1.4, -0.6, 0.8, 0.5, -1.1]\n"
        "bias = 0.2\n"
        "x_hat = sum(zi * wi for zi, wi in zip(z, weights)) + bias\n"
        "print('decoded scalar =', round(x_hat, 5))\n"
        "print('abs scale =', round(abs(x_hat), 5))");
  CHECK(notebook.diffusion.cell.source ==
        "x0 = 1.5\n"
        "beta = 0.12\n"
        "noise = -0.3\n"
        "xt = ((1 - beta) ** 0.5) * x0 + (beta ** 0.5) * noise\n"
        "x0_hat = (xt - (beta ** 0.5) * noise) / ((1 - beta) ** 0.5)\n"
        "print('x0, xt, x0_hat =', round(x0, 5), round(xt, 5), round(x0_hat, 5))");
  CHECK(notebook.mixture.cell.source ==
        "mix = [(-2.0, 0.4), (1.5, 0.6)]\n"
        "samples = []\n"
        "for m, w in mix:\n"
        "    samples.append(round(m + (w * 0.1), 3))\n"
        "print('mode-aware samples =', samples)");
  CHECK(notebook.metrics.cell.source ==
        "recon_errors = [0.42, 0.31, 0.29, 0.36, 0.33]\n"
        "avg = sum(recon_errors) / len(recon_errors)\n"
        "worst = max(recon_errors)\n"
        "best = min(recon_errors)\n"
        "print('avg/best/worst =', round(avg, 4), round(best, 4), round(worst, 4))");
}

TEST_CASE("a cell that raises leaves z undefined for the next and does not stop the others") {
  NotebookParameters parameters;
  parameters.samples.modes.clear();
  const auto notebook = run_notebook(parameters);
  CHECK(notebook.samples.cell.error == "IndexError: Cannot choose from an empty sequence");
  CHECK(notebook.samples.cell.output.empty());
  CHECK(notebook.decoder.cell.error == "NameError: name 'z' is not defined");
  CHECK(notebook.metrics.cell.error.empty());
}
