#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/network/mlp.hpp"

namespace latent::network {

/// What the network of Mlp stands for, worked out in double precision: for integrals over it, whose
/// error is to be below float32's.
class PreciseMlp {
 public:
  /// @param parameters  (shape.parameters())
  /// @throws std::invalid_argument  as check_shape()
  PreciseMlp(const MlpShape& shape, std::span<const float> parameters);

  const MlpShape& shape() const { return shape_; }

  /// f(input) of each input.
  /// @param inputs  (N, I)
  /// @returns (N, O)
  Matrix forward(MatrixView inputs) const;

 private:
  /// SiLU(inputs W + b), with W and b from their place on.
  Matrix hidden_layer(MatrixView inputs, std::size_t place) const;

  MlpShape shape_;
  std::vector<double> parameters_;
};

}  // namespace latent::network
