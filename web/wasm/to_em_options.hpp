#pragma once

#include "core/mixture/em.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// core.d.ts: EmOptions.
inline mixture::EmOptions to_em_options(const Argument& options) {
  return {options["maxIterations"].integer(), options["tolerance"].number(),
          options["floor"].number()};
}

}  // namespace latent::wasm
