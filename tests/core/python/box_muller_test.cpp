#include "core/python/box_muller.hpp"

#include <cmath>
#include <numbers>
#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::python::box_muller;
using latent::python::PythonRandom;

namespace {

/// The largest relative error against the C library, of the pairs (u, v).
double worst_error(const std::vector<double>& u, const std::vector<double>& v) {
  std::vector<double> first = u;
  std::vector<double> second = v;
  box_muller(first.data(), second.data(), u.size());
  double worst = 0.0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    const double angle = u[i] * (2.0 * std::numbers::pi);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - v[i]));
    const double expected[] = {std::cos(angle) * radius, std::sin(angle) * radius};
    const double found[] = {first[i], second[i]};
    for (int part = 0; part < 2; ++part) {
      if (expected[part] == 0.0) {
        if (found[part] != 0.0) return INFINITY;
      } else {
        // Not std::max: it would pass over a NaN.
        const double error = std::abs(found[part] / expected[part] - 1.0);
        if (!(error <= worst)) worst = error;
      }
    }
  }
  return worst;
}

}  // namespace

TEST_CASE("box_muller agrees with the C library to a few units in the last place") {
  PythonRandom random(5);
  std::vector<double> u;
  std::vector<double> v;
  for (int i = 0; i < 200'000; ++i) {
    u.push_back(random.random());
    v.push_back(random.random());
  }
  CHECK(worst_error(u, v) < 1e-15);
}

TEST_CASE("box_muller holds at the edges of the circle's quarters and of both ranges") {
  constexpr double kStep = 0x1p-53;  // of random()
  std::vector<double> u;
  std::vector<double> v;
  for (int eighth = 0; eighth <= 8; ++eighth) {
    for (int offset = -2; offset <= 2; ++offset) {
      const double angle = eighth / 8.0 + offset * kStep;
      if (angle < 0.0 || angle >= 1.0) continue;
      for (const double x : {0.0, kStep, 2.0 * kStep, 1e-9, 0.25, 1.0 - std::sqrt(0.5), 0.5,
                             0.5 + kStep, 0.999, 1.0 - 2.0 * kStep, 1.0 - kStep}) {
        u.push_back(angle);
        v.push_back(x);
      }
    }
  }
  if (u.size() % 2 != 0) {
    u.push_back(0.3);
    v.push_back(0.3);
  }
  CHECK(worst_error(u, v) < 1e-15);
}
