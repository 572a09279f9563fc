#include "core/mixture/synthetic.hpp"

#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"
#include "core/mixture/sample.hpp"

namespace latent::mixture {

GaussianMixture mixture_of_shape(Shape shape) {
  switch (shape) {
    case Shape::blobs:
      return {{0.3, 0.3, 0.4},
              Matrix({-3.0, -1.5, 0.0, 2.5, 3.0, -1.0}, 3, 2),
              CovarianceKind::spherical,
              {0.25, 0.64, 1.44}};
    case Shape::anisotropic:
      return {{0.3, 0.3, 0.4},
              Matrix({-2.5, 0.0, 0.0, 0.0, 2.5, 0.5}, 3, 2),
              CovarianceKind::tied,
              {1.0, 1.1, 1.1, 1.4}};
    case Shape::moons:
    case Shape::ring:
      break;
  }
  fail("mixture_of_shape", {"shape must be blobs or anisotropic: the others are no mixture"});
}

Matrix synthetic(Shape shape, std::size_t count, python::PythonRandom& random) {
  if (shape == Shape::blobs || shape == Shape::anisotropic) {
    return sample(mixture_of_shape(shape), count, random).points;
  }
  check_count("synthetic", "count", count, 0, kMostPoints);
  constexpr double kNoise = 0.1;
  Matrix x(count, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const double half_turn = std::numbers::pi * random.random();
    const double e0 = random.gauss(0.0, kNoise);
    const double e1 = random.gauss(0.0, kNoise);
    if (shape == Shape::moons) {
      const bool upper = i % 2 == 0;
      x(i, 0) = (upper ? std::cos(half_turn) : 1.0 - std::cos(half_turn)) + e0;
      x(i, 1) = (upper ? std::sin(half_turn) : 0.5 - std::sin(half_turn)) + e1;
    } else {
      const bool on_ring = i % 3 != 2;
      x(i, 0) = on_ring ? std::cos(2.0 * half_turn) + e0 : 2.0 * e0;
      x(i, 1) = on_ring ? std::sin(2.0 * half_turn) + e1 : 2.0 * e1;
    }
  }
  return x;
}

}  // namespace latent::mixture
