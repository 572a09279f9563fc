#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/python/random.hpp"

namespace latent::network {

/// The sizes of a network with two hidden layers of SiLU units and a linear output, and where its
/// parameters stand in one array: W₁ (I, H), b₁ (H), W₂ (H, H), b₂ (H), W₃ (O, H), b₃ (O, and
/// unused zeros up to a multiple of four).
struct MlpShape {
  std::size_t inputs;   ///< I
  std::size_t hidden;   ///< H, a multiple of 16 up to 256
  std::size_t outputs;  ///< O, at most kMostOutputs

  std::size_t first() const { return 0; }
  std::size_t second() const { return (inputs + 1) * hidden; }
  std::size_t last() const { return second() + (hidden + 1) * hidden; }
  std::size_t last_bias() const { return last() + outputs * hidden; }
  std::size_t parameters() const { return last_bias() + (outputs + 3) / 4 * 4; }
};

inline constexpr std::size_t kMostOutputs = 8;

/// @throws std::invalid_argument  a size outside MlpShape's limits
void check_shape(const char* where, const MlpShape& shape);

/// Parameters before training: weights into a layer of n inputs from N(0, 1/n), row by row, W₁
/// first, then b₁ from N(0, ¼), then W₂; b₂ and the output layer are 0, so that the network gives
/// 0.
/// @throws std::invalid_argument  as check_shape()
std::vector<float> initial_parameters(const MlpShape& shape, python::PythonRandom& random);

/// Draws the weights into the first `count` outputs anew, from N(0, 1/H), row by row: for networks
/// that are to give more than 0 before training.
/// @param parameters  (shape.parameters()) of initial_parameters()
void draw_outputs(const MlpShape& shape, std::size_t count, python::PythonRandom& random,
                  std::span<float> parameters);

/// N examples of what a network is to give: f(inputₙ) ≈ targetₙ.
struct Examples {
  std::vector<float> inputs;   ///< (N, I)
  std::vector<float> targets;  ///< (N, O)
};

/// Such a network's passes, float32, with room to work in. The parameters are the caller's.
class Mlp {
 public:
  /// @throws std::invalid_argument  as check_shape()
  explicit Mlp(const MlpShape& shape);

  const MlpShape& shape() const { return shape_; }

  /// f(input) of each input.
  /// @param parameters  (shape().parameters())
  /// @param inputs  (N, I)
  /// @returns (N, O)
  std::vector<float> forward(std::span<const float> parameters, std::span<const float> inputs);

  /// The mean over the examples of ‖target − f(input)‖², and its gradient in the parameters.
  /// @param gradient  (shape().parameters()) written
  double loss_and_gradient(std::span<const float> parameters, const Examples& examples,
                           std::span<float> gradient);

  // The same in pieces, for networks that are a part of something larger: begin(), then block by
  // block of at most kBlock examples forward_block() and backward_block().

  /// Makes ready for passes back. Must be called whenever the parameters have changed.
  void begin(std::span<const float> parameters);

  /// f(input) of a block.
  /// @param inputs  (rows, I), rows ≤ kBlock
  /// @returns (rows, O), valid until the next block
  std::span<const float> forward_block(std::span<const float> parameters,
                                       std::span<const float> inputs);

  /// From the gradient in the outputs of the latest block to that in the parameters.
  /// @param inputs  those of forward_block()
  /// @param output_gradient  (rows, O)
  /// @param gradient  (shape().parameters()) is added to
  void backward_block(std::span<const float> parameters, std::span<const float> inputs,
                      std::span<const float> output_gradient, std::span<float> gradient);

  /// After backward_block(): the gradient in the block's inputs.
  /// @param input_gradient  (rows, I) written
  void input_gradient(std::span<const float> parameters, std::span<float> input_gradient) const;

  /// Examples that are worked on together: two layers' values and W₂ stay in the first-level cache.
  static constexpr std::size_t kBlock = 32;

 private:
  MlpShape shape_;
  std::vector<float> first_;   ///< (block, H) values of the first hidden layer
  std::vector<float> second_;  ///< (block, H) of the second
  std::vector<float> first_slope_;
  std::vector<float> second_slope_;
  std::vector<float> back_;             ///< (block, H) gradient of the layer at hand
  std::vector<float> outputs_;          ///< (block, O)
  std::vector<float> output_gradient_;  ///< (block, O)
  std::vector<float> transposed_;       ///< W₂ᵀ
  std::vector<float> zeros_;            ///< (H)
};

}  // namespace latent::network
