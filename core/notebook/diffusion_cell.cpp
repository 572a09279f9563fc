#include "core/notebook/diffusion_cell.hpp"

#include "core/base/check.hpp"
#include "core/diffusion/noising_step.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

DiffusionCell run_diffusion(const DiffusionParameters& parameters) {
  const auto& [x0, beta, noise] = parameters;
  check_finite("run_diffusion", "x0", x0);
  check_finite("run_diffusion", "noise", noise);
  const diffusion::NoisingStep step(beta);

  DiffusionCell result;
  result.signal_coefficient = step.signal;
  result.noise_coefficient = step.noise;
  result.xt = step.forward(x0, noise);
  result.x0_hat = step.recover(result.xt, noise);
  const auto printed = [](double x) { return python::repr(python::round(x, 5)); };
  result.cell.source = "x0 = " + python::repr(x0) + "\nbeta = " + python::repr(beta) +
                       "\nnoise = " + python::repr(noise) +
                       "\nxt = ((1 - beta) ** 0.5) * x0 + (beta ** 0.5) * noise\n"
                       "x0_hat = (xt - (beta ** 0.5) * noise) / ((1 - beta) ** 0.5)\n"
                       "print('x0, xt, x0_hat =', round(x0, 5), round(xt, 5), round(x0_hat, 5))";
  result.cell.output = "x0, xt, x0_hat = " + printed(x0) + " " + printed(result.xt) + " " +
                       printed(result.x0_hat) + "\n";
  return result;
}

}  // namespace latent::notebook
