#include "core/mixture/regression_kernels.hpp"

#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Matrix;

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

namespace {

/// Two points in D dimensions, two components, every number another; the sum as it is written.
void check_maps(std::size_t d, bool diagonal) {
  Matrix x(2, d);
  for (std::size_t i = 0; i < x.size(); ++i) x.values[i] = static_cast<double>(i) + 2.0;
  Block block(d);
  block.fill(x, 0);
  const std::size_t inputs = diagonal ? 1 : d;
  std::vector<double> table(2 * d * (1 + inputs));
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<double>(i) - 3.0;
  std::vector<double> weights(2 * kBlock, 0.0);
  weights[0] = 0.5;
  weights[1] = 2.0;
  weights[kBlock] = 3.0;
  std::vector<double> factors(kBlock, 1.0);
  factors[1] = 0.25;
  std::vector<double> sums(2 * (1 + d) * kBlock);
  std::vector<double> result(d * kBlock);
  map_block(block, weights.data(), factors.data(), {table.data(), 2, diagonal}, sums.data(),
            result.data());
  for (std::size_t n = 0; n < 2; ++n) {
    for (std::size_t i = 0; i < d; ++i) {
      double expected = 0.0;
      for (std::size_t k = 0; k < 2; ++k) {
        const double* row = table.data() + (k * d + i) * (1 + inputs);
        double value = row[0];
        for (std::size_t j = 0; j < inputs; ++j) value += row[1 + j] * x(n, diagonal ? i : j);
        expected += weights[k * kBlock + n] * value;
      }
      CHECK(result[i * kBlock + n] == expected * factors[n]);  // small integers: exact
    }
  }
}

}  // namespace

TEST_CASE("a block's maps are summed by weight, in every dimension") {
  for (const std::size_t d : {1U, 2U, 3U, 5U}) {
    check_maps(d, false);
    check_maps(d, true);
  }
}
