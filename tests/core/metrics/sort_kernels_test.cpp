#include "core/metrics/sort_kernels.hpp"

#include <algorithm>
#include <cmath>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::metrics::sort_values;
using latent::metrics::sum_of_distances;
using latent::python::PythonRandom;

TEST_CASE("values are sorted as std::sort does, however they are spread") {
  PythonRandom random(2);
  for (const std::size_t count : {1U, 2U, 64U, 65U, 1000U}) {
    std::vector<double> normal(count);
    random.gauss_fill(normal);
    std::vector<double> equal(count, 0.1);
    std::vector<double> few = normal;  // many equal ones
    for (double& value : few) value = std::round(value);
    std::vector<double> crowded = normal;  // all but one in one interval
    crowded.back() = 1e9;
    std::vector<double> wide = normal;  // across all magnitudes
    for (double& value : wide) value = std::pow(10.0, 60.0 * value);
    std::vector<double> extreme = normal;  // a span that no double holds
    extreme.front() = -1.7e308;
    extreme.back() = 1.7e308;
    std::vector<double> tiny = normal;  // a span whose inverse no double holds
    for (double& value : tiny) value *= 1e-320;
    for (std::vector<double> values : {normal, equal, few, crowded, wide, extreme, tiny}) {
      std::vector<double> expected = values;
      std::sort(expected.begin(), expected.end());
      sort_values(values);
      CHECK(values == expected);
    }
  }
}

TEST_CASE("distances add up, whatever their number") {
  for (std::size_t count = 0; count < 10; ++count) {
    std::vector<double> a(count);
    std::vector<double> b(count);
    double expected = 0.0;
    for (std::size_t n = 0; n < count; ++n) {
      a[n] = std::sin(static_cast<double>(n));
      b[n] = std::cos(static_cast<double>(n));
      expected += std::abs(a[n] - b[n]);
    }
    CHECK(sum_of_distances(a.data(), b.data(), count) == Approx(expected).epsilon(1e-15));
  }
}
