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
  virtual Matrix decode(MatrixView z) const = 0;

  /// About how many multiplications one z takes: what integrals divide their budget by.
  virtual double cost() const = 0;
};

using DecoderPointer = std::unique_ptr<Decoder>;

}  // namespace latent::latent_variable
