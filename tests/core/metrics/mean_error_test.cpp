#include "core/metrics/mean_error.hpp"

#include <cmath>
#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::mean_error;
using latent::metrics::paired_difference;
using latent::mixture::examples::error_of;
using Values = std::vector<double>;

TEST_CASE("the standard error is s / sqrt N") {
  const auto [mean, error] = mean_error(Values{2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0});
  CHECK(mean == 5.0);
  CHECK(error == Approx(std::sqrt(32.0 / 7.0 / 8.0)).epsilon(1e-15));
  CHECK(mean_error(Values(20, 0.1)).mean == 0.1);
  CHECK(mean_error(Values(20, 0.1)).standard_error == 0.0);
}

TEST_CASE("what two methods share cancels in their difference") {
  latent::python::PythonRandom random(6);
  Values a(200);
  random.gauss_fill(a);
  Values b = a;
  for (double& value : b) value += 0.25 + 0.01 * random.gauss(0.0, 1.0);
  const auto [mean, error] = paired_difference(b, a);
  CHECK(mean == Approx(0.25).margin(0.003));
  CHECK(error < 0.05 * mean_error(a).standard_error);
  CHECK(paired_difference(a, a).standard_error == 0.0);
}

TEST_CASE("one value has no spread, and pairs need partners") {
  CHECK(error_of([] { mean_error(Values{1.0}); }) ==
        "mean_error: values must hold at least 2, got 1");
  CHECK(error_of([] {
          mean_error(Values{1.0, NAN});
        }) == "mean_error: values[1] must be finite, got nan");
  CHECK(error_of([] {
          paired_difference(Values{1.0, 2.0}, Values{1.0});
        }) == "paired_difference: b must hold 2 values as a does, got 1");
}
