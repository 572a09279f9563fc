#include "core/mixture/marginal.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("the marginal density is the integral over the other coordinate, for every kind") {
  const double step = 0.05;
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    double integral = 0.0;
    for (int i = -240; i <= 240; ++i) {
      integral += density(m, Matrix({i * step, 0.4}, 1, 2))[0] * step;
    }
    const std::vector<std::size_t> second{1};
    const GaussianMixture one = marginal(m, second);
    CHECK(one.kind() == m.kind());
    CHECK(density(one, Matrix({0.4}, 1, 1))[0] == Approx(integral).epsilon(1e-11));
  }
}

TEST_CASE("a marginal takes the coordinates in the order asked for") {
  const std::vector<std::size_t> order{2, 0};
  const GaussianMixture m = marginal(examples::three_dimensional(), order);
  CHECK(m.means().values == std::vector<double>{-1.0, 0.0, 0.3, 2.0});
  CHECK(m.covariance_of(0).values == std::vector<double>{0.9, 0.2, 0.2, 1.0});
}

TEST_CASE("marginal refuses no, repeated and unknown coordinates") {
  const GaussianMixture m = examples::three_dimensional();
  const auto error = [&](std::vector<std::size_t> coordinates) {
    return error_of([&] { marginal(m, coordinates); });
  };
  CHECK(error({}) == "marginal: coordinates must hold at least one index, got none");
  CHECK(error({0, 0}) == "marginal: coordinates[1] must not repeat, got 0 again");
  CHECK(error({3}) == "marginal: coordinates[0] must be below 3, got 3");
}
