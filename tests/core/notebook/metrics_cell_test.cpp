#include "core/notebook/metrics_cell.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::notebook::run_metrics;

TEST_CASE("no errors raise Python's ZeroDivisionError") {
  const auto result = run_metrics({{}});
  CHECK(result.cell.error == "ZeroDivisionError: division by zero");
  CHECK(result.cell.output.empty());
}

TEST_CASE("the mean uses Python's compensated sum") {
  const auto result = run_metrics({{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}});
  CHECK(result.summary.mean == 0.1);
}

TEST_CASE("a negative error is refused") {
  CHECK_THROWS_AS(run_metrics({{0.1, -0.1}}), std::invalid_argument);
}
