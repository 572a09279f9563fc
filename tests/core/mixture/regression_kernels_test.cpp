#include "core/mixture/regression_kernels.hpp"

#include "tests/core/catch.hpp"

using namespace latent::mixture;

TEST_CASE("what a block takes, store_points gives back, without its padding") {
  for (const std::size_t d : {1U, 2U, 3U, 5U}) {
    for (const std::size_t count : {1U, 2U, 7U, 9U}) {
      Matrix x(count, d);
      for (std::size_t i = 0; i < x.size(); ++i) x.values[i] = static_cast<double>(i) + 0.5;
      Block block(d);
      block.fill(x, 0);
      std::vector<double> rows(count * d + 1, -1.0);
      store_points(block, block.x(), rows.data());
      CHECK(rows.back() == -1.0);
      rows.pop_back();
      CHECK(rows == x.values);
    }
  }
}

TEST_CASE("a map is added with its weight to what is there") {
  const Matrix x({1.0, 2.0, 3.0, 5.0}, 2, 2);
  Block block(2);
  block.fill(x, 0);
  std::vector<double> weights(block.stride(), 0.5);
  std::vector<double> result(2 * block.stride(), 10.0);
  const double mean[] = {1.0, 1.0};
  const double offset[] = {4.0, 6.0};
  const double gain[] = {1.0, 2.0, 3.0, 4.0};
  add_map(block, weights.data(), {mean, offset, gain, false}, result.data());
  CHECK(result[0] == 13.0);                   // 10 + ½ (4 + 2 · 1)
  CHECK(result[1] == 17.0);                   // 10 + ½ (4 + 2 + 2 · 4)
  CHECK(result[block.stride()] == 15.0);      // 10 + ½ (6 + 4 · 1)
  CHECK(result[block.stride() + 1] == 24.0);  // 10 + ½ (6 + 3 · 2 + 4 · 4)
  add_map(block, weights.data(), {mean, offset, gain, true}, result.data());
  CHECK(result[0] == 15.0);                   // 13 + ½ · 4
  CHECK(result[block.stride() + 1] == 31.0);  // 24 + ½ (6 + 2 · 4)
}
