#pragma once

#include "core/diffusion/denoiser.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// A denoiser of kind "learned". The panels' module knows none (no_learned.cpp): the network would
/// be 4 KB of the first load.
diffusion::DenoiserPointer to_learned(const Argument& denoiser);

}  // namespace latent::wasm
