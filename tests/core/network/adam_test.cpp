#include "core/network/adam.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using namespace latent::network;

TEST_CASE("Adam's steps are the algorithm's, in double precision") {
  const std::vector<float> start{1.0F, -2.0F, 0.0F, 3.0F};
  const AdamOptions options{0.01};
  Adam adam(start, options);
  for (std::size_t i = 0; i < 4; ++i) {
    auto theta = static_cast<double>(start[i]);
    double average = theta;
    double m = 0.0;
    double v = 0.0;
    Adam own(start, options);
    for (int k = 1; k <= 50; ++k) {
      std::vector<float> gradient(4);
      const double g = std::sin(k + static_cast<double>(i)) + 0.3;
      gradient[i] = static_cast<float>(g);
      own.step(gradient);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      theta -= 0.01 * (m / (1.0 - std::pow(0.9, k))) /
               (std::sqrt(v / (1.0 - std::pow(0.999, k))) + 1e-8);
      average += 10.0 / (10.0 + k) * (theta - average);
      REQUIRE(own.parameters()[i] == Approx(theta).epsilon(1e-5).margin(1e-6));
      REQUIRE(own.average()[i] == Approx(average).epsilon(1e-5).margin(1e-6));
    }
    CHECK(own.steps() == 50);
  }
}

TEST_CASE("where there is no gradient nothing moves") {
  Adam adam({1.0F, 2.0F, 3.0F, 4.0F}, {});
  adam.step(std::vector<float>(4, 0.0F));
  CHECK(adam.parameters() == std::vector<float>{1.0F, 2.0F, 3.0F, 4.0F});
}

TEST_CASE("from a state it goes on with the same steps") {
  Adam adam({1.0F, 2.0F, 3.0F, 4.0F}, {});
  const std::vector<float> gradient{0.3F, -0.2F, 0.0F, 1.0F};
  for (int k = 0; k < 5; ++k) adam.step(gradient);
  Adam other(adam.state(), {});
  for (int k = 0; k < 5; ++k) {
    adam.step(gradient);
    other.step(gradient);
  }
  CHECK(other.steps() == 10);
  CHECK(other.parameters() == adam.parameters());
  CHECK(other.average() == adam.average());
}
