#include "web/wasm/to_denoiser.hpp"

#include "core/diffusion/noise_predictor.hpp"

namespace latent::wasm {

diffusion::DenoiserPointer to_denoiser(const emscripten::val& denoiser,
                                       const mixture::GaussianMixture& clean) {
  const auto kind = denoiser["kind"].as<std::string>();
  if (kind == "known_noise") {
    return diffusion::known_noise(to_matrix(denoiser["epsilon"], clean.dimension()));
  }
  if (kind == "naive") return diffusion::naive();
  if (kind == "posterior_mean") return diffusion::posterior_mean_of(clean);
  if (kind == "posterior_sample") {
    return diffusion::posterior_sample_of(clean, to_random(denoiser["seed"].as<std::string>()));
  }
  if (kind == "one_mode") {
    return diffusion::one_mode_of(clean, denoiser["component"].as<std::size_t>());
  }
  if (kind == "learned") {
    const auto weights = emscripten::convertJSArrayToNumberVector<float>(denoiser["weights"]);
    return diffusion::learned(diffusion::NoisePredictor::unpack(weights));
  }
  latent::python::fail("to_denoiser", {"kind must be one of core.d.ts's, got '", kind, "'"});
}

}  // namespace latent::wasm
