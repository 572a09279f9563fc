#include "core/notebook/decoder_cell.hpp"

#include <vector>

#include "tests/core/catch.hpp"

using latent::notebook::DecoderParameters;
using latent::notebook::run_decoder;

TEST_CASE("zip stops at the shorter list") {
  DecoderParameters parameters;
  const auto longer = run_decoder(parameters, std::vector<double>{1.0, 1.0});
  CHECK(longer.contributions == std::vector<double>{1.4, -0.6});
  CHECK(longer.cell.output == "decoded scalar = 1.0\nabs scale = 1.0\n");

  parameters.weights.clear();
  const auto none = run_decoder(parameters, std::vector<double>{1.0});
  CHECK(none.cell.output == "decoded scalar = 0.2\nabs scale = 0.2\n");
}

TEST_CASE("a negative observation has a positive scale") {
  const auto result = run_decoder({{2.0}, 0.0}, std::vector<double>{-1.25});
  CHECK(result.cell.output == "decoded scalar = -2.5\nabs scale = 2.5\n");
}
