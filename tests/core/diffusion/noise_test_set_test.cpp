#include "core/diffusion/noise_test_set.hpp"

#include <cmath>

#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;

namespace {

NoisePredictor untrained(const GaussianMixture& clean) {
  PythonRandom random(1);
  return {Standardised(clean), 16,
          initial_parameters(noise_network(clean.dimension(), 16), random)};
}

}  // namespace

TEST_CASE("for one normal distribution the linear guess is the optimum, and both are known") {
  const auto clean = GaussianMixture::univariate({1.0}, {0.5}, {1.5});
  const std::vector<double> alpha_bars{0.95, 0.6, 0.2};
  PythonRandom random(7);
  const NoiseTestSet test(clean, alpha_bars, 20000, random);
  CHECK(test.size() == 20001);
  const NoiseLoss told = test.evaluate(untrained(clean));
  double expected = 0.0;
  for (const double a : alpha_bars) expected += 2.25 * a / (2.25 * a + 1.0 - a) / 3.0;
  CHECK(std::fabs(told.optimum.value - expected) < 4.0 * told.optimum.standard_error);
  CHECK(told.loss.value == Approx(told.optimum.value).epsilon(1e-9));
  CHECK(told.excess.value < 1e-12);
  // Var ε² given x_t is 2 variance², so the error of each time's mean is known as well.
  double variance = 0.0;
  for (const double a : alpha_bars) variance += 2.0 * std::pow(2.25 * a / (2.25 * a + 1.0 - a), 2);
  CHECK(told.optimum.standard_error == Approx(std::sqrt(variance / 6667.0) / 3.0).epsilon(0.1));
}

TEST_CASE("loss less optimum is the excess, within their errors") {
  const auto clean = latent::mixture::examples::two_clusters();
  PythonRandom random(8);
  const NoiseTestSet test(clean, std::vector<double>{0.9, 0.5, 0.1}, 30000, random);
  const NoiseLoss told = test.evaluate(untrained(clean));
  CHECK(told.excess.value > 20.0 * told.excess.standard_error);
  CHECK(std::fabs(told.loss.value - told.optimum.value - told.excess.value) <
        4.0 * told.optimum.standard_error);
}

TEST_CASE("there are at least two points of every time") {
  const auto clean = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  PythonRandom random(1);
  CHECK(NoiseTestSet(clean, std::vector<double>(7, 0.5), 1, random).size() == 14);
  CHECK(latent::mixture::examples::error_of([&] { NoiseTestSet(clean, {}, 1, random); }) ==
        "NoiseTestSet: alpha_bars must not be empty");
}
