#pragma once

#include <cstddef>

namespace latent::python {

/// What random.gauss makes of pairs of uniform numbers, many at once:
///
///     x2pi = u * 2 * pi
///     g = sqrt(-2 * log(1 - v))
///     first, second = cos(x2pi) * g, sin(x2pi) * g
///
/// Two pairs a step in vectors. The last bits may differ from the C library's, as those of two C
/// libraries do: the relative error is below 1e-15.
/// @param u  (N) in [0, 1); holds the first normal number of each pair afterwards
/// @param v  (N) in [0, 1); holds the second
/// @param count  N, even
void box_muller(double* u, double* v, std::size_t count);

}  // namespace latent::python
