#include "core/mixture/coordinates.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::mixture::examples::error_of;

TEST_CASE("the other coordinates are ascending") {
  const std::vector<std::size_t> some{3, 1};
  CHECK(other_coordinates(some, 5) == std::vector<std::size_t>{0, 2, 4});
  CHECK(error_of([&] { check_coordinates("f", some, 5); }).empty());
  CHECK(error_of([&] { check_coordinates("f", some, 3); }) ==
        "f: coordinates[0] must be below 3, got 3");
}
