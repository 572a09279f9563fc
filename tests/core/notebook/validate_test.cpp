#include "core/notebook/validate.hpp"

#include <array>
#include <limits>
#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::notebook::require_finite;

TEST_CASE("require_finite names the function, the argument and the place in a list") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK_NOTHROW(require_finite("f", "x", 1.5));
  CHECK_THROWS_WITH(require_finite("f", "x", infinity), "f: x must be finite, got inf");
  CHECK_THROWS_AS(require_finite("f", "x", infinity), std::invalid_argument);
  const std::array values{1.0, -infinity};
  CHECK_THROWS_WITH(require_finite("f", "x", values), "f: x[1] must be finite, got -inf");
}
