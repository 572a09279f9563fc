#pragma once

#include <array>

#include "core/latent/decoder.hpp"

// Decoders from one latent value to a curve in the plane, by closed formulas. Their lengths are
// observation units, at most kMostCurve, as are their turns in radians per latent unit.
namespace latent::latent_variable {

inline constexpr double kMostCurve = 1e6;

/// x̂ = offset + slope z
/// @throws std::invalid_argument  a value beyond ±kMostCurve
DecoderPointer line(const std::array<double, 2>& slope, const std::array<double, 2>& offset);

/// x̂ = radius (sin turn z, cos turn z): round a circle at constant speed, z = 0 at its top.
/// @throws std::invalid_argument  as line()
DecoderPointer arc(double radius, double turn);

/// x̂ = (radius + growth z) (cos turn z, sin turn z), Archimedes' spiral.
/// @throws std::invalid_argument  as line()
DecoderPointer spiral(double radius, double growth, double turn);

}  // namespace latent::latent_variable
