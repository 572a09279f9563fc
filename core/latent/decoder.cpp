#include "core/latent/decoder.hpp"

#include "core/base/check.hpp"

namespace latent::latent_variable {

void check_latent_values(MatrixView z, std::size_t dimension) {
  if (z.cols != dimension) {
    fail("decode", {"z must have ", dimension, " columns, got ", z.cols});
  }
  for (std::size_t i = 0; i < z.size(); ++i) {
    check_range("decode", "z", z.data[i], -kMostDecoded, kMostDecoded);
  }
}

}  // namespace latent::latent_variable
