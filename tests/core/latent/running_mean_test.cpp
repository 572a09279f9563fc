#include "core/latent/running_mean.hpp"

#include "tests/core/catch.hpp"

using namespace latent::latent_variable;

TEST_CASE("mean and standard error by their definitions") {
  RunningMean mean;
  CHECK(std::isinf(mean.result().standard_error));
  for (const double value : {1.0, 4.0, 2.5, -3.0}) mean.add(value);
  CHECK(mean.result().value == Approx(1.125).epsilon(1e-15));
  double squares = 0.0;
  for (const double value : {1.0, 4.0, 2.5, -3.0}) squares += std::pow(value - 1.125, 2);
  CHECK(mean.result().standard_error == Approx(std::sqrt(squares / 3.0 / 4.0)).epsilon(1e-15));
}
