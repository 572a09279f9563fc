#include "core/mixture/block.hpp"

#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("a block holds points coordinate by coordinate and repeats the last") {
  Matrix x(kBlock + 43, 2);
  for (std::size_t n = 0; n < x.rows; ++n) {
    x(n, 0) = static_cast<double>(n);
    x(n, 1) = -static_cast<double>(n);
  }
  Block block(2);
  block.fill(x, 0);
  CHECK(block.used() == kBlock);
  CHECK(block.padded() == kBlock);
  block.fill(x, kBlock);
  CHECK(block.used() == 43U);
  CHECK(block.padded() == 48U);
  CHECK(block.x()[42] == kBlock + 42.0);
  CHECK(block.x()[47] == kBlock + 42.0);
  CHECK(block.x()[kBlock + 1] == -(kBlock + 1.0));
  CHECK(block.x()[kBlock + 42] == -(kBlock + 42.0));
}

TEST_CASE("blocks of any width hold every coordinate") {
  for (std::size_t d = 1; d < 6; ++d) {
    Matrix x(9, d);
    for (std::size_t i = 0; i < x.size(); ++i) x.values[i] = static_cast<double>(i);
    Block block(d);
    block.fill(x, 2);
    for (std::size_t n = 0; n < 7; ++n) {
      for (std::size_t i = 0; i < d; ++i) CHECK(block.x()[i * kBlock + n] == x(n + 2, i));
    }
    for (std::size_t i = 0; i < d; ++i) CHECK(block.x()[i * kBlock + 7] == x(8, i));  // padding
  }
}
