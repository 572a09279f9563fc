#include "core/notebook/mixture_cell.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::notebook::run_mixture;

TEST_CASE("each mode moves by a tenth of its weight") {
  const auto result = run_mixture({{-1.0, 0.0, 2.5}, {0.0, 1.0, 0.25}});
  CHECK(result.cell.output == "mode-aware samples = [-1.0, 0.1, 2.525]\n");
}

TEST_CASE("an empty mixture prints an empty list") {
  const auto result = run_mixture({{}, {}});
  CHECK(result.cell.source.substr(0, 8) == "mix = []");
  CHECK(result.cell.output == "mode-aware samples = []\n");
}

TEST_CASE("a negative weight and lists of different length are refused") {
  CHECK_THROWS_AS(run_mixture({{0.0}, {-0.5}}), std::invalid_argument);
  CHECK_THROWS_AS(run_mixture({{0.0, 1.0}, {0.5}}), std::invalid_argument);
}
