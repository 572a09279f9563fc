#include "core/network/precise_mlp_kernels.hpp"

#include <array>

#include "core/base/lanes.hpp"

namespace latent::network {

LATENT_KERNEL void affine_rows(MatrixView inputs, const double* weights, const double* bias,
                               double* result, std::size_t columns) {
  constexpr std::size_t kTogether = 4;  // vectors that stay in registers while the inputs pass
  for (std::size_t n = 0; n < inputs.rows; ++n) {
    const double* input = inputs.data + n * inputs.cols;
    for (std::size_t j = 0; j < columns; j += kTogether * kLanes) {
      std::array<Lanes, kTogether> sum;
      for (std::size_t v = 0; v < kTogether; ++v) sum[v] = load(bias + j + v * kLanes);
      const double* row = weights + j;
      for (std::size_t i = 0; i < inputs.cols; ++i) {
        const Lanes factor = splat(input[i]);
        for (std::size_t v = 0; v < kTogether; ++v) sum[v] += factor * load(row + v * kLanes);
        row += columns;
      }
      for (std::size_t v = 0; v < kTogether; ++v) store(result + j + v * kLanes, sum[v]);
    }
    result += columns;
  }
}

}  // namespace latent::network
