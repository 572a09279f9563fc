#include "core/python/shuffled.hpp"

#include <vector>

#include "tests/core/catch.hpp"

namespace latent::python {

// Expected numbers: CPython 3.11, `random.seed(13); r = list(range(12)); random.shuffle(r)`.
TEST_CASE("rows are shuffled as Python does") {
  PythonRandom random{13};
  CHECK(shuffled(12, random) == std::vector<std::uint32_t>{8, 7, 0, 10, 5, 1, 6, 9, 3, 2, 11, 4});
  CHECK(random.random() == 0.7446921713252124);
}

TEST_CASE("one row or none draws nothing") {
  PythonRandom random{13};
  PythonRandom untouched{13};
  CHECK(shuffled(0, random).empty());
  CHECK(shuffled(1, random) == std::vector<std::uint32_t>{0});
  CHECK(random.random() == untouched.random());
}

}  // namespace latent::python
