#include "core/metrics/histogram.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::metrics::histogram;

TEST_CASE("bins hold their lower edge, the last one both, and nothing from outside") {
  const std::vector<double> x{-0.1, 0.0, 0.5, 1.0, 1.999, 2.0, 2.1};
  CHECK(histogram(x, 0.0, 2.0, 2) == std::vector<double>{2, 3});  // numpy.histogram(x, 2, (0, 2))
}

TEST_CASE("an impossible range or no bins are refused") {
  CHECK_THROWS_AS(histogram({}, 0.0, 1.0, 0), std::invalid_argument);
  CHECK_THROWS_AS(histogram({}, 1.0, 1.0, 4), std::invalid_argument);
}
