#include "core/network/precise_mlp.hpp"

#include <cmath>

#include "core/network/precise_mlp_kernels.hpp"

namespace latent::network {

PreciseMlp::PreciseMlp(const MlpShape& shape, std::span<const float> parameters)
    : shape_(shape), parameters_(parameters.begin(), parameters.end()) {
  check_shape("PreciseMlp", shape);
}

Matrix PreciseMlp::hidden_layer(MatrixView inputs, std::size_t place) const {
  const std::size_t h = shape_.hidden;
  const double* weights = parameters_.data() + place;
  Matrix result(inputs.rows, h);
  affine_rows(inputs, weights, weights + inputs.cols * h, result.values.data(), h);
  for (double& value : result.values) value /= 1.0 + std::exp(-value);
  return result;
}

Matrix PreciseMlp::forward(MatrixView inputs) const {
  const Matrix values = hidden_layer(hidden_layer(inputs, shape_.first()), shape_.second());
  Matrix result(inputs.rows, shape_.outputs);
  for (std::size_t n = 0; n < result.rows; ++n) {
    for (std::size_t o = 0; o < result.cols; ++o) {
      const double* weights = parameters_.data() + shape_.last() + o * shape_.hidden;
      double sum = parameters_[shape_.last_bias() + o];
      for (std::size_t j = 0; j < shape_.hidden; ++j) sum += values(n, j) * weights[j];
      result(n, o) = sum;
    }
  }
  return result;
}

}  // namespace latent::network
