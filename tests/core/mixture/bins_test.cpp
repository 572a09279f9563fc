#include "core/mixture/bins.hpp"

#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using examples::error_of;

TEST_CASE("bins per unit") {
  CHECK(bins_per_unit("f", -1.0, 3.0, 8) == 2.0);
  CHECK(bins_per_unit("f", 0.0, 1.0, kMostBins) == 1e5);
}

TEST_CASE("a range or a number of bins that cannot be used is refused") {
  const double most = std::numeric_limits<double>::max();
  const auto error = [](double low, double high, std::size_t bins) {
    return error_of([=] { bins_per_unit("f", low, high, bins); });
  };
  CHECK(error(0.0, 1.0, 0) == "f: bins must be in 1 … 100000, got 0");
  CHECK(error(0.0, 1.0, kMostBins + 1) == "f: bins must be in 1 … 100000, got 100001");
  CHECK(error(1.0, 1.0, 4) == "f: low must be below high, both finite, got 1 and 1");
  CHECK(error(0.0, INFINITY, 4) == "f: low must be below high, both finite, got 0 and inf");
  CHECK(error(-most, most, 4) ==
        "f: low and high must differ by a number that can be divided by, got inf");
  CHECK(error(0.0, 5e-324, 4) ==
        "f: low and high must differ by a number that can be divided by, got 5e-324");
}
