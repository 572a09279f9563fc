#include "web/wasm/to_learned.hpp"

namespace latent::wasm {

diffusion::DenoiserPointer to_learned(const Argument& denoiser) {
  denoiser["kind"].refuse("must be one that a formula computes");
}

}  // namespace latent::wasm
