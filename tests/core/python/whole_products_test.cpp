#include "core/python/whole_products.hpp"

#include <algorithm>
#include <vector>

#include "tests/core/catch.hpp"

TEST_CASE(
    "of every second word's upper bits the product's upper half, and the largest lower half") {
  std::uint32_t state = 1;
  for (const std::uint32_t n : {1U, 1000U, 0x03ffffffU, 0xffffffffU}) {
    for (std::size_t count = 0; count < 11; ++count) {
      std::vector<std::uint32_t> words(2 * count);
      for (std::uint32_t& word : words) word = state = state * 1664525U + 1013904223U;
      if (count > 2) words[4] = 0xffffffffU;
      std::vector<std::uint32_t> results(count, 7U);
      const std::uint32_t largest = latent::python::whole_products(words.data(), n, results);
      std::uint64_t expected = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t product = std::uint64_t{words[2 * i] / 32 * 32} * n;
        CHECK(results[i] == product / 0x100000000U);
        expected = std::max(expected, product % 0x100000000U);
      }
      CHECK(largest == expected);
    }
  }
}
