#include "core/python/random.hpp"

#include <limits>
#include <vector>

#include "core/python/error.hpp"
#include "tests/core/catch.hpp"

// Expected numbers: CPython 3.11, `python3 -c "import random; random.seed(13); …"`.
using latent::python::Integer;
using latent::python::PythonError;
using latent::python::PythonRandom;

TEST_CASE("random() gives CPython's stream for any integer seed") {
  const auto first = [](const char* seed) { return PythonRandom(Integer(seed)).random(); };
  CHECK(first("13") == 0.2590084917154736);
  CHECK(first("0") == 0.8444218515250481);
  CHECK(first("-13") == first("13"));
  CHECK(first("18446744073709551616") == 0.9776462743838505);
  CHECK(first("123456789012345678901234567890") == 0.7275084571578186);
}

TEST_CASE("index_fill gives int(random() * n), also where the lower bits decide") {
  PythonRandom together(13);
  PythonRandom apart(13);
  for (const std::uint32_t n : {1U, 2U, 5000U, 10'000'000U, 67108863U, 67108864U, 4294967295U}) {
    for (const std::size_t count : {0U, 1U, 3U, 511U, 513U, 40'000U}) {
      std::vector<std::uint32_t> indices(count);
      together.index_fill(indices, n);
      std::size_t wrong = 0;
      for (const std::uint32_t index : indices) {
        wrong += index == static_cast<std::uint32_t>(apart.random() * n) ? 0U : 1U;
      }
      CHECK(wrong == 0);
    }
    together.getrandbits(1);  // from an odd place in the words on
    apart.getrandbits(1);
  }
}

TEST_CASE("getrandbits takes the top bits, low word first") {
  PythonRandom random(13);
  CHECK(random.getrandbits(1) == 0U);
  CHECK(random.getrandbits(32) == 1248794762U);
  CHECK(random.getrandbits(33) == 7238127948U);
  CHECK(random.getrandbits(64) == 14794374540341280269U);
  CHECK_THROWS_AS(random.getrandbits(0), std::invalid_argument);
  CHECK_THROWS_AS(random.getrandbits(65), std::invalid_argument);
}

TEST_CASE("randbelow rejects until the draw is below n") {
  PythonRandom random(13);
  std::vector<std::uint64_t> draws;
  for (const std::uint64_t n : {1U, 2U, 3U, 5U, 1000U, 65536U})
    draws.push_back(random.randbelow(n));
  CHECK(draws == std::vector<std::uint64_t>{0, 1, 2, 1, 667, 30219});
  CHECK_THROWS_AS(random.randbelow(0), std::invalid_argument);
}

TEST_CASE("choice raises Python's IndexError on an empty list") {
  PythonRandom random(13);
  try {
    random.choice({});
    FAIL("no exception");
  } catch (const PythonError& error) {
    CHECK(error.line() == "IndexError: Cannot choose from an empty sequence");
  }
}

TEST_CASE("choices picks by weight as random.choices does") {
  PythonRandom random(13);
  const std::vector<double> cumulative{0.4, 1.0, 1.0, 2.5};
  std::vector<std::size_t> picks;
  for (int i = 0; i < 12; ++i) picks.push_back(random.choices(cumulative));
  CHECK(picks == std::vector<std::size_t>{1, 3, 3, 3, 1, 1, 0, 1, 3, 0, 3, 1});
  CHECK_THROWS_AS(random.choices(std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS(random.choices(std::vector<double>{0.0}), std::invalid_argument);
}

TEST_CASE("gauss holds back its second value") {
  PythonRandom random(13);
  for (const double expected : {0.3279620275609434, 3.5361849324836405, -1.0659663741450573,
                                -3.0622159649995386, 1.0690202281810097}) {
    CHECK(random.gauss(0.5, 2.0) == Approx(expected).epsilon(1e-14));
  }
}

TEST_CASE("gauss_fill goes on with the stream of gauss, whatever the lengths") {
  PythonRandom one(13);
  PythonRandom bulk(13);
  for (const std::size_t count : {3U, 0U, 1U, 1U, 600U, 601U, 2U, 1025U}) {
    std::vector<double> values(count);
    bulk.gauss_fill(values);
    for (const double value : values) {
      CHECK(value == Approx(one.gauss(0.0, 1.0)).epsilon(1e-15));
    }
  }
  CHECK(bulk.gauss(0.0, 1.0) == Approx(one.gauss(0.0, 1.0)).epsilon(1e-15));
  CHECK(bulk.random() == one.random());
}

TEST_CASE("a held back value can be taken out and put back") {
  PythonRandom random(13);
  CHECK_FALSE(random.take_held_back().has_value());
  random.gauss(0.0, 1.0);
  const double held = random.take_held_back().value();
  CHECK_FALSE(random.take_held_back().has_value());
  random.hold_back(held);
  CHECK(random.gauss(0.0, 1.0) == held);
}

TEST_CASE(
    "a state goes on as the generator does, with the number held back, as getstate() tells it") {
  PythonRandom random(13);
  // random.seed(13); random.getstate()[1][624] is 624; after one random() it is 2
  CHECK(random.state()[624] == 624.0);
  random.random();
  CHECK(random.state()[624] == 2.0);
  random.gauss(0.0, 1.0);
  PythonRandom other = PythonRandom::restored(random.state());
  for (int i = 0; i < 700; ++i) {
    REQUIRE(other.gauss(0.0, 1.0) == random.gauss(0.0, 1.0));
    REQUIRE(other.random() == random.random());
  }
}

TEST_CASE("what is no state is refused") {
  const std::vector<double> good = PythonRandom(1).state();
  const auto refused = [&](std::size_t at, double value) {
    std::vector<double> state = good;
    state[at] = value;
    CHECK_THROWS_AS(PythonRandom::restored(state), std::invalid_argument);
  };
  refused(3, -1.0);
  refused(3, 0.5);
  refused(3, 4294967296.0);
  refused(624, 625.0);
  refused(626, std::numeric_limits<double>::infinity());
  CHECK_THROWS_AS(PythonRandom::restored({}), std::invalid_argument);
}
