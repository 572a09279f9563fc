// Times the training of the core's denoiser, natively or as wasm: training_core STEPS REPEATS
// Prints one JSON object: milliseconds of a step (the fastest of REPEATS runs of STEPS steps), and
// the mean loss of the last run's batches.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

#include "core/diffusion/denoiser_training.hpp"
#include "core/diffusion/schedule.hpp"

using namespace latent;

int main(int, char** arguments) {
  const int steps = std::stoi(arguments[1]);
  const int repeats = std::stoi(arguments[2]);
  const auto clean = mixture::GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.6});
  const diffusion::Schedule schedule(
      diffusion::named_betas(diffusion::ScheduleKind::linear, 100, 1e-3, 0.2));
  diffusion::DenoiserTraining training(clean, schedule.alpha_bars(), {}, python::PythonRandom(1));
  double fastest = std::numeric_limits<double>::infinity();
  double loss = 0.0;
  for (int i = 0; i < repeats; ++i) {
    loss = 0.0;
    const auto before = std::chrono::steady_clock::now();
    for (int k = 0; k < steps; ++k) loss += training.step() / steps;
    const auto after = std::chrono::steady_clock::now();
    const double took = std::chrono::duration<double, std::milli>(after - before).count();
    fastest = std::min(fastest, took / steps);
  }
  std::printf("{\"step\": %.6f, \"loss\": %.9g}\n", fastest, loss);
  return 0;
}
