#include "core/mixture/check.hpp"

#include <limits>
#include <vector>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::mixture::examples::error_of;

TEST_CASE("messages name the function, the argument, the index and the value") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(error_of([&] {
          check_finite("f", "a", std::vector<double>{0.0, -infinity});
        }) == "f: a[1] must be finite, got -inf");
  CHECK(error_of([&] {
          check_points("f", Matrix({0.0, infinity}, 1, 2), 2);
        }) == "f: x[0, 1] must be finite, got inf");
  CHECK(error_of([&] { check_points("f", Matrix(1, 3), 2); }) == "f: x must have 2 columns, got 3");
}
