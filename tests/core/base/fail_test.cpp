#include "core/base/fail.hpp"

#include <limits>
#include <stdexcept>

#include "tests/core/catch.hpp"

using latent::fail;
using latent::shown;

TEST_CASE("a message names the function and joins its pieces, numbers as in Python") {
  const std::string name = "b";
  const std::size_t index = 3;
  CHECK_THROWS_WITH(fail("f", {"a[", index, "] must be ", name, ", got ", -0.5}),
                    "f: a[3] must be b, got -0.5");
  CHECK_THROWS_AS(fail("f", {"a must be b"}), std::invalid_argument);
}

TEST_CASE("numbers in messages are the shortest decimals, whole ones without a point") {
  CHECK(shown(0.1234567) == "0.1234567");
  CHECK(shown(-2.0) == "-2");
  CHECK(shown(-std::numeric_limits<double>::infinity()) == "-inf");
}
