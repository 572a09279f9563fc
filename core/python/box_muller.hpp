#pragma once

#include <span>

namespace latent::python {

/// The two normal numbers that random.gauss makes of two uniform ones, for many pairs at once:
/// cosines = cos(2π u) √(−2 log(1 − v)) and sines = sin(2π u) √(−2 log(1 − v)).
/// Each of log, sin and cos is within 1 unit in the last place of the exact value, as libm's are;
/// so the products agree with PythonRandom::gauss within 4 (4.4e-16 of the value each).
/// @param u, v  uniform on [0, 1), one of each for every pair
/// @param cosines, sines  written; all four of one length
/// @throws std::invalid_argument  lengths that differ
void box_muller(std::span<const double> u, std::span<const double> v, std::span<double> cosines,
                std::span<double> sines);

}  // namespace latent::python
