#include "core/mixture/shape_mixture.hpp"

#include <cmath>
#include <stdexcept>

#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"

namespace latent::mixture {

TEST_CASE("the components of a ring lie on a circle of radius √2, evenly") {
  const GaussianMixture ring = shape_mixture(Shape::ring, 24, 0.2);
  REQUIRE(ring.components() == 24);
  const Matrix& means = ring.means();
  const double side = std::hypot(means(1, 0) - means(0, 0), means(1, 1) - means(0, 1));
  for (std::size_t k = 0; k < 24; ++k) {
    CHECK(std::hypot(means(k, 0), means(k, 1)) == Approx(std::sqrt(2.0)));
    const std::size_t next = (k + 1) % 24;
    CHECK(std::hypot(means(next, 0) - means(k, 0), means(next, 1) - means(k, 1)) == Approx(side));
    CHECK(ring.weights()[k] == Approx(1.0 / 24.0));
    CHECK(ring.covariances()[k] == Approx(0.04));
  }
}

TEST_CASE("each moon is the other one turned by half a circle, also where K is odd") {
  const GaussianMixture even = shape_mixture(Shape::moons, 32, 0.1);
  for (std::size_t k = 0; k < 16; ++k) {
    CHECK(even.means()(16 + k, 0) == -even.means()(k, 0));
    CHECK(even.means()(16 + k, 1) == -even.means()(k, 1));
    CHECK(std::hypot(even.means()(k, 0) + 0.75, even.means()(k, 1) + 0.375) == Approx(1.5));
  }
  CHECK(shape_mixture(Shape::moons, 3, 0.1).means()(2, 1) == Approx(-1.125));
}

TEST_CASE("the shapes stand about 0 with a variance of about 1") {
  for (const Shape shape : {Shape::ring, Shape::moons}) {
    const Moments whole = moments(shape_mixture(shape, 32, 0.1));
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(std::abs(whole.mean[i]) < 1e-12);
      CHECK(whole.covariance(i, i) > 0.5);
      CHECK(whole.covariance(i, i) < 2.0);
    }
  }
}

TEST_CASE("no other shape, no single component, no width of 0") {
  CHECK_THROWS_AS(shape_mixture(Shape::blobs, 8, 0.1), std::invalid_argument);
  CHECK_THROWS_AS(shape_mixture(Shape::ring, 1, 0.1), std::invalid_argument);
  CHECK_THROWS_AS(shape_mixture(Shape::ring, 8, 0.0), std::invalid_argument);
  CHECK_THROWS_AS(shape_mixture(Shape::ring, kMostComponents + 1, 0.1), std::invalid_argument);
}

}  // namespace latent::mixture
