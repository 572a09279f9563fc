#include "web/wasm/to_learned.hpp"

#include <vector>

#include "core/diffusion/noise_predictor.hpp"

namespace latent::wasm {

diffusion::DenoiserPointer to_learned(const Argument& denoiser) {
  const std::vector<float> weights = denoiser["weights"].floats();
  return denoiser.make(
      [&] { return diffusion::learned(diffusion::NoisePredictor::unpack(weights)); });
}

}  // namespace latent::wasm
