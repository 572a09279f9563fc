#include "core/network/mlp_kernels.hpp"

#include <cmath>
#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using namespace latent::network;

namespace {

std::vector<float> drawn(std::size_t count, latent::python::PythonRandom& random) {
  std::vector<float> result(count);
  for (float& value : result) value = static_cast<float>(random.gauss(0.0, 1.0));
  return result;
}

}  // namespace

TEST_CASE(
    "the product of matrices is the definition, also of a transpose, for any number of rows") {
  latent::python::PythonRandom random(1);
  const std::size_t inner = 7;
  const std::size_t columns = 16;
  for (std::size_t rows = 1; rows <= 9; ++rows) {
    const auto a = drawn(rows * inner, random);
    const auto b = drawn(inner * columns, random);
    const auto start = drawn(rows * columns, random);
    for (const bool transposed : {false, true}) {
      const Strided left{a.data(), transposed ? 1 : inner, transposed ? rows : 1};
      for (const std::size_t start_row : {columns, std::size_t{0}}) {
        std::vector<float> c(rows * columns, NAN);
        add_product(left, b.data(), {start.data(), start_row, 1}, c.data(), rows, inner, columns);
        for (std::size_t i = 0; i < rows; ++i) {
          for (std::size_t j = 0; j < columns; ++j) {
            float expected = start[i * start_row + j];
            for (std::size_t k = 0; k < inner; ++k) {
              expected += a[i * left.row + k * left.column] * b[k * columns + j];
            }
            REQUIRE(c[i * columns + j] == Approx(expected).epsilon(1e-5).margin(1e-6));
          }
        }
      }
    }
  }
}

TEST_CASE("SiLU and its derivative") {
  std::vector<float> z;
  for (int i = 0; i < 64; ++i) z.push_back(0.4F * static_cast<float>(i - 32));
  std::vector<float> value = z;
  std::vector<float> slope(z.size());
  silu(value.data(), slope.data(), z.size());
  for (std::size_t i = 0; i < z.size(); ++i) {
    const auto x = static_cast<double>(z[i]);
    const auto exact = [](double u) { return u / (1.0 + std::exp(-u)); };
    CHECK(value[i] == Approx(exact(x)).epsilon(3e-6));
    CHECK(slope[i] ==
          Approx((exact(x + 1e-5) - exact(x - 1e-5)) / 2e-5).epsilon(3e-6).margin(1e-8));
  }
}

TEST_CASE("gating multiplies and adds up columns") {
  std::vector<float> values{1, 2, 3, 4, 5, 6, 7, 8};
  const std::vector<float> factors{1, 0, 2, 1, 3, 1, 1, 0.5};
  std::vector<float> sums{10, 0, 0, 0};
  gate_and_sum(values.data(), factors.data(), 2, 4, sums.data());
  CHECK(values == std::vector<float>{1, 0, 6, 4, 15, 6, 7, 4});
  CHECK(sums == std::vector<float>{26, 6, 13, 8});
}
