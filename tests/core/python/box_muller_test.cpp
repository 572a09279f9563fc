#include "core/python/box_muller.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::python::box_muller;
using latent::python::PythonRandom;

namespace {

/// Largest difference from libm's formula, in units of 2⁻⁵² of the value.
double worst(const std::vector<double>& u, const std::vector<double>& v) {
  std::vector<double> cosines(u.size());
  std::vector<double> sines(u.size());
  box_muller(u, v, cosines, sines);
  double result = 0.0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    const double angle = u[i] * (2.0 * std::numbers::pi);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - v[i]));
    const double cosine = std::cos(angle) * radius;
    const double sine = std::sin(angle) * radius;
    if (cosine == 0.0 || sine == 0.0) {
      CHECK(cosines[i] == cosine);
      CHECK(sines[i] == sine);
      continue;
    }
    result =
        std::max({result, std::abs(cosines[i] / cosine - 1.0), std::abs(sines[i] / sine - 1.0)});
  }
  return result / std::numeric_limits<double>::epsilon();
}

}  // namespace

TEST_CASE("box_muller agrees with libm within four units in the last place") {
  PythonRandom random(13);
  std::vector<double> u(100001);
  std::vector<double> v(100001);
  for (double& value : u) value = random.random();
  for (double& value : v) value = random.random();
  CHECK(worst(u, v) <= 4.0);
}

TEST_CASE("box_muller keeps its digits next to the axes and at the ends") {
  const double step = 0x1p-53;
  std::vector<double> u;
  std::vector<double> v;
  for (const double axis : {0.0, 0.25, 0.5, 0.75}) {
    for (const double off : {0.0, step, 3.0 * step, 1e-9, 1e-3}) {
      u.push_back(axis + off);
      u.push_back(axis > 0.0 ? axis - off : 1.0 - std::max(off, step));
    }
  }
  for (std::size_t i = 0; i < u.size(); ++i) {
    v.push_back(i % 4 == 0 ? 0.0 : i % 4 == 1 ? step : i % 4 == 2 ? 1.0 - step : 0.3);
  }
  CHECK(worst(u, v) <= 4.0);
}

TEST_CASE("box_muller refuses lengths that differ") {
  std::vector<double> two(2);
  std::vector<double> three(3);
  CHECK_THROWS_AS(box_muller(two, two, two, three), std::invalid_argument);
}
