#pragma once

#include <cstddef>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/synthetic.hpp"

namespace latent::mixture {

/// A shape that is no mixture of few Gaussians, made of many: equally weighted spherical ones,
/// evenly spaced along it. About its centre, of variance about 1 in each direction:
///
///     ring:  √2 (cos 2πa, sin 2πa),                    a = (k + ½) / K
///     moons: 1.5 (cos πa − ½, sin πa − ¼),             a = (k + ½) / ⌈K/2⌉, the first ⌈K/2⌉
///            1.5 (½ − cos πa, ¼ − sin πa),             a = (k + ½) / ⌊K/2⌋, the others
///
/// @param shape  ring or moons
/// @param components  K, 2 … kMostComponents
/// @param deviation  standard deviation of each in each direction, 1e-150 … 1e150
/// @throws std::invalid_argument  anything else
GaussianMixture shape_mixture(Shape shape, std::size_t components, double deviation);

}  // namespace latent::mixture
