#include "core/notebook/decoder_cell.hpp"

#include <cmath>

#include "core/base/check.hpp"
#include "core/latent/linear_decoder.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

DecoderCell run_decoder(const DecoderParameters& parameters,
                        std::optional<std::span<const double>> z) {
  const auto& [weights, bias] = parameters;
  check_finite("run_decoder", "weights", weights);
  check_finite("run_decoder", "bias", bias);

  DecoderCell result;
  result.cell.source = "weights = " + python::repr(weights) + "\nbias = " + python::repr(bias) +
                       "\nx_hat = sum(zi * wi for zi, wi in zip(z, weights)) + bias\n"
                       "print('decoded scalar =', round(x_hat, 5))\n"
                       "print('abs scale =', round(abs(x_hat), 5))";
  if (!z) {
    result.cell.error = "NameError: name 'z' is not defined";
    return result;
  }
  const latent_variable::LinearDecoder decoder{weights, bias};
  result.contributions = decoder.contributions(*z);
  result.x_hat = decoder.decode(*z);
  result.cell.output = "decoded scalar = " + python::repr(python::round(result.x_hat, 5)) +
                       "\nabs scale = " + python::repr(python::round(std::abs(result.x_hat), 5)) +
                       "\n";
  return result;
}

}  // namespace latent::notebook
