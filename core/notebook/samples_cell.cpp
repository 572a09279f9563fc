#include "core/notebook/samples_cell.hpp"

#include "core/base/check.hpp"
#include "core/python/error.hpp"
#include "core/python/integer.hpp"
#include "core/python/random.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

SamplesCell run_samples(const SamplesParameters& parameters) {
  const auto& [seed_text, modes, sigma, count] = parameters;
  const python::Integer seed(seed_text);
  check_finite("run_samples", "modes", modes);
  check_finite("run_samples", "sigma", sigma);
  if (sigma < 0.0) {
    fail("run_samples", {"sigma must be at least 0, got ", sigma});
  }
  check_count("run_samples", "count", count, 0, SamplesParameters::kMaxCount);

  SamplesCell result;
  result.cell.source = "import random\nrandom.seed(" + seed.repr() +
                       ")\nz = [round(random.choice(" + python::repr(modes) +
                       ") + random.gauss(0, " + python::repr(sigma) + "), 3) for _ in range(" +
                       std::to_string(count) +
                       ")]\nprint('task = latent-variable-mixture-models')\n"
                       "print('latent z =', z)";
  try {
    python::PythonRandom random(seed);
    for (std::size_t i = 0; i < count; ++i) {
      result.mode.push_back(random.choice(modes));
      result.noise.push_back(random.gauss(0.0, sigma));
      result.z.push_back(python::round(result.mode.back() + result.noise.back(), 3));
    }
    result.cell.output =
        "task = latent-variable-mixture-models\nlatent z = " + python::repr(result.z) + "\n";
  } catch (const python::PythonError& error) {
    result.cell.error = error.line();
  }
  return result;
}

}  // namespace latent::notebook
