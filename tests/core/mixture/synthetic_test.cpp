#include "core/mixture/synthetic.hpp"

#include <cmath>
#include <numbers>
#include <stdexcept>

#include "core/mixture/sample.hpp"
#include "tests/core/catch.hpp"

namespace latent::mixture {

TEST_CASE("blobs and anisotropic are draws of their mixture") {
  for (const Shape shape : {Shape::blobs, Shape::anisotropic}) {
    python::PythonRandom here{4};
    python::PythonRandom there{4};
    CHECK(synthetic(shape, 50, here).values ==
          sample(mixture_of_shape(shape), 50, there).points.values);
  }
}

TEST_CASE("moons are made as the header says") {
  python::PythonRandom random{7};
  python::PythonRandom again{7};
  const Matrix x = synthetic(Shape::moons, 2, random);
  const double upper = std::numbers::pi * again.random();
  CHECK(x(0, 0) == std::cos(upper) + again.gauss(0.0, 0.1));
  CHECK(x(0, 1) == std::sin(upper) + again.gauss(0.0, 0.1));
  const double lower = std::numbers::pi * again.random();
  CHECK(x(1, 0) == 1.0 - std::cos(lower) + again.gauss(0.0, 0.1));
  CHECK(x(1, 1) == 0.5 - std::sin(lower) + again.gauss(0.0, 0.1));
}

TEST_CASE("two thirds of a ring lie near radius 1, the others near the middle") {
  python::PythonRandom random{1};
  const Matrix x = synthetic(Shape::ring, 3000, random);
  for (std::size_t i = 0; i < x.rows; ++i) {
    const double radius = std::hypot(x(i, 0), x(i, 1));
    // Noise of 0.1 (of 0.2 in the middle): six standard deviations.
    if (i % 3 == 2) {
      CHECK(radius < 1.2 * std::numbers::sqrt2);
    } else {
      CHECK(std::abs(radius - 1.0) < 0.6 * std::numbers::sqrt2);
    }
  }
}

TEST_CASE("no points are asked for, none are made") {
  python::PythonRandom random{1};
  const Matrix x = synthetic(Shape::ring, 0, random);
  CHECK(x.rows == 0);
  CHECK(x.cols == 2);
}

TEST_CASE("moons and ring have no mixture") {
  CHECK_THROWS_AS(mixture_of_shape(Shape::moons), std::invalid_argument);
  CHECK_THROWS_AS(mixture_of_shape(Shape::ring), std::invalid_argument);
}

}  // namespace latent::mixture
