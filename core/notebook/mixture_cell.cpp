#include "core/notebook/mixture_cell.hpp"

#include <string>

#include "core/base/check.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

MixtureCell run_mixture(const MixtureParameters& parameters) {
  const auto& [means, weights] = parameters;
  if (means.size() != weights.size()) {
    fail("run_mixture", {"means and weights must have the same length, got ", means.size(), " and ",
                         weights.size()});
  }
  check_finite("run_mixture", "means", means);
  check_finite("run_mixture", "weights", weights);

  MixtureCell result;
  std::string pairs;
  for (std::size_t k = 0; k < means.size(); ++k) {
    if (weights[k] < 0.0) {
      fail("run_mixture", {"weights[", k, "] must be at least 0, got ", weights[k]});
    }
    if (k > 0) pairs += ", ";
    pairs += "(" + python::repr(means[k]) + ", " + python::repr(weights[k]) + ")";
    result.samples.push_back(python::round(means[k] + weights[k] * 0.1, 3));
  }
  result.cell.source = "mix = [" + pairs +
                       "]\nsamples = []\nfor m, w in mix:\n"
                       "    samples.append(round(m + (w * 0.1), 3))\n"
                       "print('mode-aware samples =', samples)";
  result.cell.output = "mode-aware samples = " + python::repr(result.samples) + "\n";
  return result;
}

}  // namespace latent::notebook
