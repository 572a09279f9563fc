#pragma once

#include "core/diffusion/schedule.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// @throws std::invalid_argument  as Schedule, after the argument's name
inline diffusion::Schedule to_schedule(const Argument& betas) {
  const std::vector<double> values = betas.numbers();
  return betas.make([&] { return diffusion::Schedule(values); });
}

}  // namespace latent::wasm
