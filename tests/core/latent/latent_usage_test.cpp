#include "core/latent/latent_usage.hpp"

#include <cmath>
#include <numbers>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("a dimension that is the prior for all x has no divergence, activity or information") {
  constexpr std::size_t kPoints = 500;
  Codes codes{Matrix(kPoints, 2), Matrix(kPoints, 2)};
  PythonRandom random(1);
  for (std::size_t n = 0; n < kPoints; ++n) {
    codes.means(n, 0) = random.gauss(0.0, std::sqrt(0.9));
    codes.variances(n, 0) = 0.1;
    codes.variances(n, 1) = 1.0;
  }
  const LatentUsage usage = latent_usage(codes, random);
  CHECK(usage.divergence[1] == 0.0);
  CHECK(usage.activity[1] == 0.0);
  CHECK(std::abs(usage.information[1].value) < 1e-12);
  // The aggregated posterior of the first is nearly N(0, 1): I = ½ log (1 / 0.1).
  CHECK(usage.activity[0] == Approx(0.9).epsilon(0.2));
  CHECK(std::abs(usage.information[0].value - 0.5 * std::log(10.0)) <
        4.0 * usage.information[0].standard_error + 0.05);
  CHECK(usage.joint_information.value == Approx(usage.information[0].value).epsilon(1e-9));
  double divergence = 0.0;
  for (std::size_t n = 0; n < kPoints; ++n) {
    divergence += 0.5 * (std::pow(codes.means(n, 0), 2) + 0.1 - 1.0 - std::log(0.1)) / kPoints;
  }
  CHECK(usage.divergence[0] == Approx(divergence).epsilon(1e-12));
}

TEST_CASE("points whose codes do not overlap tell everything: log N") {
  Codes codes{Matrix({-30.0, -10.0, 10.0, 30.0}, 4, 1), Matrix({1.0, 1.0, 1.0, 1.0}, 4, 1)};
  PythonRandom random(1);
  CHECK(latent_usage(codes, random).information[0].value == Approx(std::log(4.0)).epsilon(1e-12));
}

TEST_CASE("two overlapping codes: information by quadrature") {
  const Codes codes{Matrix({-1.0, 1.0}, 2, 1), Matrix({1.0, 0.25}, 2, 1)};
  const auto density = [](double z, double mean, double deviation) {
    const double t = (z - mean) / deviation;
    return std::exp(-0.5 * t * t) / (deviation * std::sqrt(2.0 * std::numbers::pi));
  };
  double exact = 0.0;
  for (double z = -12.0; z < 12.0; z += 0.001) {
    const double a = density(z, -1.0, 1.0);
    const double b = density(z, 1.0, 0.5);
    const double mean = 0.5 * (a + b);
    if (a > 1e-300) exact += 0.0005 * a * std::log(a / mean);
    if (b > 1e-300) exact += 0.0005 * b * std::log(b / mean);
  }
  PythonRandom random(1);
  double sum = 0.0;
  double squares = 0.0;
  constexpr int kRuns = 4000;
  for (int run = 0; run < kRuns; ++run) {
    const double value = latent_usage(codes, random).information[0].value;
    sum += value;
    squares += value * value;
  }
  const double mean = sum / kRuns;
  const double error = std::sqrt((squares / kRuns - mean * mean) / kRuns);
  CHECK(std::abs(mean - exact) < 4.0 * error);
}

TEST_CASE("too few or too many points are refused") {
  PythonRandom random(1);
  CHECK(error_of([&] {
          latent_usage({Matrix(1, 1), Matrix(1, 1)}, random);
        }) == "latent_usage: x must be in 2 … 2048, got 1");
}
