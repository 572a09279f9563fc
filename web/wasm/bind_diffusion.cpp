#include "core/diffusion/posterior_mean.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::wasm::guarded;
using latent::wasm::to_array;
using latent::wasm::to_matrix;
using latent::wasm::to_mixture;
using latent::wasm::to_vector;

val noising_coefficients(const val& betas) {
  return guarded([&] {
    std::vector<double> signal;
    std::vector<double> noise;
    for (const double beta : to_vector(betas)) {
      const latent::diffusion::NoisingStep step(beta);
      signal.push_back(step.signal);
      noise.push_back(step.noise);
    }
    val result = val::object();
    result.set("signal", to_array(signal));
    result.set("noise", to_array(noise));
    return result;
  });
}

val posterior_mean(const val& clean, double beta, const val& xt) {
  return guarded([&] {
    const auto p = to_mixture(clean);
    const latent::diffusion::NoisingStep step(beta);
    return to_array(
        latent::diffusion::posterior_mean(p, step, to_matrix(xt, p.dimension())).values);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(diffusion) {
  emscripten::function("noisingCoefficients", &noising_coefficients);
  emscripten::function("posteriorMean", &posterior_mean);
}
