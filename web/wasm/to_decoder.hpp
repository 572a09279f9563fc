#pragma once

#include <cstddef>

#include "core/latent/marginal_integral.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// The number of biases tells M, the prior D.
inline latent_variable::LinearGaussian to_decoder(const Argument& decoder, std::size_t dimension) {
  return {decoder["weights"].matrix(dimension), decoder["bias"].numbers(),
          decoder["noiseVariance"].number()};
}

}  // namespace latent::wasm
