#include "core/notebook/samples_cell.hpp"

#include <limits>

#include "core/python/round.hpp"
#include "tests/core/catch.hpp"

using latent::notebook::run_samples;
using latent::notebook::SamplesParameters;

TEST_CASE("each draw is its mode plus its noise, rounded") {
  SamplesParameters parameters;
  parameters.count = 200;
  const auto result = run_samples(parameters);
  REQUIRE(result.z.size() == 200);
  for (std::size_t i = 0; i < result.z.size(); ++i) {
    CHECK((result.mode[i] == -1.5 || result.mode[i] == 1.8));
    CHECK(result.z[i] == latent::python::round(result.mode[i] + result.noise[i], 3));
  }
}

TEST_CASE("no draws print an empty list, even without modes") {
  SamplesParameters parameters;
  parameters.modes.clear();
  parameters.count = 0;
  const auto result = run_samples(parameters);
  CHECK(result.cell.error.empty());
  CHECK(result.cell.output == "task = latent-variable-mixture-models\nlatent z = []\n");
}

TEST_CASE("parameters that the cell cannot take are refused by name") {
  const auto message = [](auto change) -> std::string {
    SamplesParameters parameters;
    change(parameters);
    try {
      run_samples(parameters);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return "accepted";
  };
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(message([](auto& p) { p.sigma = -0.1; }) ==
        "run_samples: sigma must be at least 0, got -0.1");
  CHECK(message([&](auto& p) { p.sigma = infinity; }) ==
        "run_samples: sigma must be finite, got inf");
  CHECK(message([&](auto& p) { p.modes[1] = -infinity; }) ==
        "run_samples: modes[1] must be finite, got -inf");
  CHECK(message([](auto& p) { p.count = 10'001; }) ==
        "run_samples: count must be in 0 … 10000, got 10001");
  CHECK(message([](auto& p) { p.seed = "1.5"; }) ==
        "Integer: text must be a decimal integer, got '1.5'");
}
