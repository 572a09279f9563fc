#include "core/network/precise_mlp_kernels.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

TEST_CASE("rows times weights and bias, by the definition") {
  constexpr std::size_t kRows = 3;
  constexpr std::size_t kInner = 5;
  constexpr std::size_t kColumns = 16;
  latent::Matrix inputs(kRows, kInner);
  latent::Matrix weights(kInner + 1, kColumns);  // the bias last
  for (std::size_t i = 0; i < inputs.size(); ++i)
    inputs.values[i] = std::sin(1.0 + 3.0 * static_cast<double>(i));
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights.values[i] = std::cos(2.0 * static_cast<double>(i));
  latent::Matrix result(kRows, kColumns);
  latent::network::affine_rows(inputs, weights.values.data(), weights.row(kInner).data(),
                               result.values.data(), kColumns);
  for (std::size_t n = 0; n < kRows; ++n) {
    for (std::size_t j = 0; j < kColumns; ++j) {
      double sum = weights(kInner, j);
      for (std::size_t i = 0; i < kInner; ++i) sum += inputs(n, i) * weights(i, j);
      CHECK(result(n, j) == Approx(sum).epsilon(1e-14).margin(1e-14));
    }
  }
}
