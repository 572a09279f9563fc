// Times the training of the core's variational autoencoder, natively or as wasm: vae_core STEPS
// REPEATS LATENT
// Prints one JSON object: milliseconds of a step (the fastest of REPEATS runs of STEPS steps), and
// the mean loss of the last run's batches.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

#include "core/latent/plane_curves.hpp"
#include "core/latent/vae_training.hpp"

using namespace latent;

namespace {

/// Draws from an arc with noise of deviation 0.1.
Matrix arc_data(std::size_t count) {
  python::PythonRandom random(1);
  Matrix z(count, 1);
  random.gauss_fill(z.values);
  Matrix x = latent_variable::arc(1.4, 0.9)->decode(z);
  Matrix noise(count, 2);
  random.gauss_fill(noise.values);
  for (std::size_t i = 0; i < x.size(); ++i) x.values[i] += 0.1 * noise.values[i];
  return x;
}

}  // namespace

int main(int, char** arguments) {
  const auto steps = static_cast<std::size_t>(std::stoi(arguments[1]));
  const int repeats = std::stoi(arguments[2]);
  latent_variable::VaeTrainingOptions options;
  options.latent = static_cast<std::size_t>(std::stoi(arguments[3]));
  latent_variable::VaeTraining training(arc_data(2000), options, python::PythonRandom(1));
  double fastest = std::numeric_limits<double>::infinity();
  double loss = 0.0;
  for (int i = 0; i < repeats; ++i) {
    const auto before = std::chrono::steady_clock::now();
    loss = training.advance(steps).total;
    const auto after = std::chrono::steady_clock::now();
    const double took = std::chrono::duration<double, std::milli>(after - before).count();
    fastest = std::min(fastest, took / static_cast<double>(steps));
  }
  std::printf("{\"step\": %.6f, \"loss\": %.9g}\n", fastest, loss);
  return 0;
}
