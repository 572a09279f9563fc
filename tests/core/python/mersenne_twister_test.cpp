#include "core/python/mersenne_twister.hpp"

#include <array>
#include <span>
#include <stdexcept>
#include <vector>

#include "tests/core/catch.hpp"

using latent::python::MersenneTwister;

// Expected: random.Random(seed).getrandbits(32) in CPython, whose key is the seed's words.
TEST_CASE("MersenneTwister gives the words of CPython's generator, also after a new state") {
  MersenneTwister twister(std::array<std::uint32_t, 1>{13});
  CHECK(twister.next() == 1112433019U);
  CHECK(twister.next() == 1248794762U);
  CHECK(twister.next() == 2943160652U);
  for (int i = 0; i < 1000; ++i) twister.next();
  CHECK(twister.next() == 824671635U);
}

TEST_CASE("MersenneTwister takes a key of several words, the least significant first") {
  MersenneTwister twister(std::array<std::uint32_t, 2>{5, 256});  // 2^40 + 5
  CHECK(twister.next() == 2166296868U);
}

TEST_CASE("MersenneTwister gives many words as one by one, from any place on") {
  MersenneTwister together(std::array<std::uint32_t, 1>{13});
  MersenneTwister apart(std::array<std::uint32_t, 1>{13});
  for (const std::size_t count : {1U, 0U, 622U, 1U, 700U, 624U, 1300U, 5U}) {
    std::vector<std::uint32_t> words(count);
    together.fill(words);
    for (const std::uint32_t word : words) CHECK(word == apart.next());
    CHECK(together.state() == apart.state());
  }
}

TEST_CASE("MersenneTwister refuses an empty key") {
  CHECK_THROWS_AS(MersenneTwister(std::span<const std::uint32_t>{}), std::invalid_argument);
}
