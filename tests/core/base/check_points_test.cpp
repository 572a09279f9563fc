#include "core/base/check_points.hpp"

#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent;
using latent::mixture::examples::error_of;

TEST_CASE("messages name the function, the argument, the index and the value") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(error_of([&] {
          check_points("f", Matrix({0.0, infinity}, 1, 2), 2);
        }) == "f: x[0, 1] must be finite, got inf");
  CHECK(error_of([&] { check_points("f", Matrix(1, 3), 2); }) == "f: x must have 2 columns, got 3");
}

TEST_CASE("data must have squares that can be added up") {
  check_data("f", Matrix({kFarthest, -kFarthest}, 1, 2), 2);
  CHECK(error_of([&] {
          check_data("f", Matrix({0.0, 0.0, 0.0, -1e151}, 2, 2), 2);
        }) == "f: x[1, 1] must be in -1e150 … 1e150, got -1e+151");
}
