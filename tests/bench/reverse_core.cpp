// Times the core's reverse samplers, natively or as wasm: reverse_core FILE ddim|ddpm STEPS REPEATS
// Prints one JSON object: milliseconds of the fastest of REPEATS runs with the exact posterior
// mean, and the mean square of the particles at the end.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

#include "core/diffusion/reverse.hpp"
#include "tests/bench/mixture_file.hpp"

using namespace latent;

int main(int, char** arguments) {
  const MixtureFile file(arguments[1]);
  const bool ddim = std::string(arguments[2]) == "ddim";
  const auto steps = static_cast<std::size_t>(std::stoi(arguments[3]));
  const int repeats = std::stoi(arguments[4]);
  const std::size_t d = file.dimension;
  const mixture::GaussianMixture clean(file.weights, {file.means, file.components, d},
                                       mixture::CovarianceKind::full, file.covariances);
  const diffusion::Schedule schedule(
      diffusion::named_betas(diffusion::ScheduleKind::linear, 1000, 1e-4, 0.02));
  diffusion::ReverseOptions options;
  options.sampler = ddim ? diffusion::Sampler::ddim : diffusion::Sampler::ddpm;
  double fastest = std::numeric_limits<double>::infinity();
  double square = 0.0;
  for (int i = 0; i < repeats; ++i) {
    const auto before = std::chrono::steady_clock::now();
    diffusion::Reverse reverse(schedule, diffusion::spread_times(1000, steps),
                               diffusion::posterior_mean_of(clean), options,
                               {file.x, file.points, d}, python::PythonRandom(1));
    while (reverse.step()) {
    }
    const auto after = std::chrono::steady_clock::now();
    fastest = std::min(fastest, std::chrono::duration<double, std::milli>(after - before).count());
    square = 0.0;
    for (const double x : reverse.points().values) square += x * x;
  }
  std::printf("{\"run\": %.6f, \"square\": %.17g}\n", fastest,
              square / static_cast<double>(file.points));
  return 0;
}
