#pragma once

#include <cstddef>
#include <memory>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// x̂ = f(z): any decoder, from K latent values to D observed ones.
class Decoder {
 public:
  virtual ~Decoder() = default;

  virtual std::size_t latent_dimension() const = 0;  ///< K
  virtual std::size_t dimension() const = 0;         ///< D

  /// f of many z at once.
  /// @param z  (N, K) latent units
  /// @returns (N, D) observation units
  /// @throws std::invalid_argument  z has not K columns, or a value beyond ±kMostDecoded
  virtual Matrix decode(MatrixView z) const = 0;

  /// About how many multiplications one z takes: what integrals divide their budget by.
  virtual double cost() const = 0;
};

/// The farthest z: beyond, a radius or a network's value might be no number any more.
inline constexpr double kMostDecoded = 1e12;

/// @throws std::invalid_argument  as Decoder::decode()
void check_latent_values(MatrixView z, std::size_t dimension);

using DecoderPointer = std::unique_ptr<Decoder>;

}  // namespace latent::latent_variable
