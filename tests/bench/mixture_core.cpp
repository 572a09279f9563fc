// Times EM of the core, natively or as wasm: mixture_core FILE full|diag SHORT LONG REPEATS
// Prints one JSON object: milliseconds per iteration (the fastest of REPEATS fits of LONG
// iterations less that of SHORT ones), of the first fit of 20 iterations and of a later one, bytes
// that the heap grew by, log-likelihood.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

#include "core/mixture/em.hpp"
#include "tests/bench/mixture_file.hpp"

#ifdef __EMSCRIPTEN__
#include <unistd.h>
static double heap_end() { return static_cast<double>(reinterpret_cast<std::size_t>(sbrk(0))); }
#else
static double heap_end() { return 0.0; }
#endif

using namespace latent::mixture;
using latent::Matrix;

namespace {

GaussianMixture start_of(const MixtureFile& file, CovarianceKind kind) {
  const std::size_t d = file.dimension;
  std::vector<double> covariances;
  for (std::size_t k = 0; k < file.components; ++k) {
    const auto first = file.covariances.begin() + static_cast<std::ptrdiff_t>(k * d * d);
    const std::vector<double> one = in_shape_of(
        kind, Matrix(std::vector<double>(first, first + static_cast<std::ptrdiff_t>(d * d)), d, d));
    covariances.insert(covariances.end(), one.begin(), one.end());
  }
  return {file.weights, Matrix(file.means, file.components, d), kind, covariances};
}

struct Timed {
  double milliseconds;
  double log_likelihood;
};

/// A fit as a page asks for it: the points are copied in, the parameters out.
__attribute__((noinline)) Timed fit(const MixtureFile& file, const GaussianMixture& start,
                                    int iterations) {
  const auto before = std::chrono::steady_clock::now();
  const Matrix x(file.x, file.points, file.dimension);
  const EmFit result = fit_em(x, start, {iterations, 0.0, 1e-6});
  const std::vector<double> out = result.mixture.covariances();
  const auto after = std::chrono::steady_clock::now();
  return {std::chrono::duration<double, std::milli>(after - before).count(),
          result.log_likelihood + 0.0 * out[0]};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int, char** arguments) {
  const MixtureFile file(arguments[1]);
  const CovarianceKind kind =
      std::string(arguments[2]) == "full" ? CovarianceKind::full : CovarianceKind::diagonal;
  const int few = std::stoi(arguments[3]);
  const int many = std::stoi(arguments[4]);
  const int repeats = std::stoi(arguments[5]);
  const GaussianMixture start = start_of(file, kind);
  const double heap_before = heap_end();
  const double cold = fit(file, start, 20).milliseconds;
  const double heap = heap_end() - heap_before;
  std::vector<double> warm;
  double shortest_few = std::numeric_limits<double>::infinity();
  double shortest_many = shortest_few;
  double log_likelihood = 0.0;
  for (int i = 0; i < repeats; ++i) {
    shortest_few = std::min(shortest_few, fit(file, start, few).milliseconds);
    const Timed longer = fit(file, start, many);
    shortest_many = std::min(shortest_many, longer.milliseconds);
    log_likelihood = longer.log_likelihood;
    if (i < 3) warm.push_back(fit(file, start, 20).milliseconds);
  }
  std::printf(
      "{\"iteration\": %.6f, \"cold\": %.6f, \"warm\": %.6f, \"heap\": %.0f, "
      "\"logLikelihood\": %.17g}\n",
      (shortest_many - shortest_few) / (many - few), cold, median(warm), heap, log_likelihood);
  return 0;
}
