#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::mixture {

/// Shapes that a mixture fits well, or badly, in two dimensions.
enum class Shape {
  blobs,        ///< three round clouds of different sizes
  anisotropic,  ///< three stretched clouds, all slanted alike
  moons,        ///< two half circles that reach into one another
  ring,         ///< a circle around a cloud
};

/// The mixture that `blobs` and `anisotropic` are drawn from.
/// @throws std::invalid_argument  moons and ring are no mixture
GaussianMixture mixture_of_shape(Shape shape);

/// Draws `count` points of a shape. Blobs and anisotropic are sample() of their mixture; the others
/// in Python:
///
///     for i in range(count):
///         angle = random.random()
///         e = [random.gauss(0, 0.1), random.gauss(0, 0.1)]
///         moons, i even:   (cos πa + e₀, sin πa + e₁)
///         moons, i odd:    (1 − cos πa + e₀, ½ − sin πa + e₁)
///         ring, i % 3 < 2: (cos 2πa + e₀, sin 2πa + e₁)
///         ring, i % 3 = 2: (2 e₀, 2 e₁)
///
/// @param count  0 … kMostPoints
/// @returns (count, 2)
/// @throws std::invalid_argument  count above its bound
Matrix synthetic(Shape shape, std::size_t count, python::PythonRandom& random);

}  // namespace latent::mixture
