#pragma once

#include "core/diffusion/denoiser.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// core.d.ts: Denoiser.
/// @throws std::invalid_argument  an unknown kind, or as the denoiser itself
diffusion::DenoiserPointer to_denoiser(const Argument& denoiser,
                                       const mixture::GaussianMixture& clean);

}  // namespace latent::wasm
