#pragma once

#include <array>
#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// The most columns, and rows, of a grid.
inline constexpr std::size_t kMostLines = 512;

/// Even points of a rectangle of the plane, its edges included; observation units.
struct PlaneGrid {
  std::array<double, 2> across;  ///< x₁ of the first and the last column, ascending
  std::array<double, 2> up;      ///< x₂ of the last row and the first, ascending
  std::size_t columns;           ///< 2 … kMostLines
  std::size_t rows;              ///< as columns
};

/// p(x) on a grid of the plane as it comes about: p(z) is pushed through the decoder, and the mass
/// of each step of z is smeared by the noise. That is the trapezoidal rule for ∫ p(x | z) p(z) dz
/// at all x at once; for smooth decoders it is off by less than 1e-10 of p(x) wherever that is not
/// negligible beside its highest value.
/// @param model  from one latent value into the plane
/// @returns (rows, columns), the topmost row first, observation units to the power −2
/// @throws std::invalid_argument  as LatentModel::check(); another shape of decoder; edges of the
///   grid that do not ascend within ±kMostObserved, columns or rows out of their limits;
///   noise_variance so small, or a grid so fine, that it would take more than tenths of a second
/// Source: Trefethen, Weideman, The exponentially convergent trapezoidal rule (2014), theorem 5.1
Matrix pushed_density(const LatentModel& model, const PlaneGrid& grid);

}  // namespace latent::latent_variable
