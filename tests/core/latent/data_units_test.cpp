#include "core/latent/data_units.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("standardised data has mean 0 in each coordinate and variance 1 on average") {
  const Matrix data({1.0, 20.0, 2.0, 40.0, 6.0, 30.0}, 3, 2);
  const DataUnits units = DataUnits::of("here", data);
  CHECK(units.centre == std::vector<double>{3.0, 30.0});
  const double variances = (4.0 + 1.0 + 9.0) / 3.0 + 200.0 / 3.0;
  CHECK(units.scale == Approx(std::sqrt(0.5 * variances)).epsilon(1e-14));
  const Matrix u = units.standardised(data);
  double squares = 0.0;
  for (const double value : u.values) squares += value * value;
  CHECK(squares / 6.0 == Approx(1.0).epsilon(1e-14));
  CHECK(u(0, 1) == Approx(-10.0 / units.scale).epsilon(1e-14));
}

TEST_CASE("data without spread, or that is none, is refused by name") {
  const auto of = [](const Matrix& data) { return error_of([&] { DataUnits::of("here", data); }); };
  CHECK(of(Matrix({0.1, 0.1, 0.1}, 3, 1)) == "here: data must spread by at least 1e-09, got 0");
  CHECK(of(Matrix(0, 2)) == "here: data must hold at least 1 points, got 0");
  CHECK(of(Matrix({0.1, NAN}, 1, 2)).ends_with("got nan"));
  CHECK(of(Matrix({0.1, 1e30}, 1, 2)).starts_with("here: data must be in -1000000000"));
}
