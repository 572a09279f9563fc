#include "core/metrics/reconstruction.hpp"

#include <vector>

#include "core/python/error.hpp"
#include "tests/core/catch.hpp"

using latent::metrics::summarize_reconstruction;

TEST_CASE("mean, best and worst of the notebook's errors") {
  const auto summary = summarize_reconstruction(std::vector<double>{0.42, 0.31, 0.29, 0.36, 0.33});
  CHECK(summary.mean == Approx(0.342).epsilon(1e-15));
  CHECK(summary.best == 0.29);
  CHECK(summary.worst == 0.42);
}

TEST_CASE("nothing to average raises") {
  CHECK_THROWS_AS(summarize_reconstruction({}), latent::python::PythonError);
}
