#include "core/network/mlp.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check_points.hpp"
#include "core/base/float_lanes.hpp"
#include "core/network/mlp_kernels.hpp"

namespace latent::network {
namespace {

/// values = inputs W + b, W (I, H) followed by b.
void affine_layer(const float* inputs, std::size_t rows, std::size_t width, const float* weights,
                  std::size_t hidden, float* values) {
  add_product({inputs, width, 1}, weights, {weights + width * hidden, 0, 1}, values, rows, width,
              hidden);
}

/// From the gradient in a layer's values after its units to that before, and W's and b's.
void backward_layer(const float* inputs, std::size_t rows, std::size_t width, const float* slope,
                    std::size_t hidden, float* values_gradient, float* weights_gradient) {
  gate_and_sum(values_gradient, slope, rows, hidden, weights_gradient + width * hidden);
  add_product({inputs, 1, width}, values_gradient, {weights_gradient, hidden, 1}, weights_gradient,
              width, rows, hidden);
}

float dot(const float* a, const float* b, std::size_t count) {
  FloatLanes sum = splat(0.0F);
  for (std::size_t i = 0; i < count; i += kFloatLanes) sum += load(a + i) * load(b + i);
  return sum_of(sum);
}

void transpose(const float* a, float* result, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i, ++result) {
    for (std::size_t j = 0; j < size; ++j) result[j * size] = *a++;
  }
}

}  // namespace

void check_shape(const char* where, const MlpShape& shape) {
  if (shape.hidden == 0 || shape.hidden % 16 != 0 || shape.hidden > 256) {
    fail(where, {"hidden must be a multiple of 16 up to 256, got ", shape.hidden});
  }
  if (shape.outputs == 0 || shape.outputs > kMostOutputs) {
    fail(where, {"outputs must be in 1 … ", kMostOutputs, ", got ", shape.outputs});
  }
}

std::vector<float> initial_parameters(const MlpShape& shape, python::PythonRandom& random) {
  check_shape("initial_parameters", shape);
  std::vector<float> result(shape.parameters(), 0.0F);
  const auto draw = [&](std::size_t at, std::size_t count, double deviation) {
    for (std::size_t i = 0; i < count; ++i) {
      result[at + i] = static_cast<float>(random.gauss(0.0, deviation));
    }
  };
  const std::size_t h = shape.hidden;
  draw(shape.first(), shape.inputs * h, 1.0 / std::sqrt(static_cast<double>(shape.inputs)));
  draw(shape.first() + shape.inputs * h, h, 0.5);
  draw(shape.second(), h * h, 1.0 / std::sqrt(static_cast<double>(h)));
  return result;
}

void draw_outputs(const MlpShape& shape, std::size_t count, python::PythonRandom& random,
                  std::span<float> parameters) {
  const double deviation = 1.0 / std::sqrt(static_cast<double>(shape.hidden));
  for (float& weight : parameters.subspan(shape.last(), count * shape.hidden)) {
    weight = static_cast<float>(random.gauss(0.0, deviation));
  }
}

Mlp::Mlp(const MlpShape& shape) : shape_(shape) {
  check_shape("Mlp", shape);
  transposed_.resize(shape.hidden * shape.hidden);
  zeros_.resize(shape.hidden, 0.0F);
  for (std::vector<float>* values : {&first_, &second_, &first_slope_, &second_slope_, &back_}) {
    values->resize(kBlock * shape.hidden);
  }
  for (std::vector<float>* values : {&outputs_, &output_gradient_}) {
    values->resize(kBlock * shape.outputs);
  }
}

std::vector<float> Mlp::forward(std::span<const float> parameters, std::span<const float> inputs) {
  const std::size_t count = inputs.size() / shape_.inputs;
  std::vector<float> result(count * shape_.outputs);
  for (std::size_t n = 0; n < count; n += kBlock) {
    const std::size_t rows = std::min(kBlock, count - n);
    const auto outputs =
        forward_block(parameters, inputs.subspan(n * shape_.inputs, rows * shape_.inputs));
    std::copy(outputs.begin(), outputs.end(), result.data() + n * shape_.outputs);
  }
  return result;
}

double Mlp::loss_and_gradient(std::span<const float> parameters, const Examples& examples,
                              std::span<float> gradient) {
  const std::span<const float> all(examples.inputs);
  const std::size_t count = all.size() / shape_.inputs;
  const auto share = static_cast<float>(1.0 / static_cast<double>(count));
  std::fill(gradient.begin(), gradient.end(), 0.0F);
  begin(parameters);
  double squares = 0.0;
  for (std::size_t n = 0; n < count; n += kBlock) {
    const std::size_t rows = std::min(kBlock, count - n);
    const auto inputs = all.subspan(n * shape_.inputs, rows * shape_.inputs);
    const auto outputs = forward_block(parameters, inputs);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const float residual = examples.targets[n * shape_.outputs + i] - outputs[i];
      squares += static_cast<double>(residual * residual);
      output_gradient_[i] = -2.0F * share * residual;
    }
    backward_block(parameters, inputs, {output_gradient_.data(), outputs.size()}, gradient);
  }
  return squares / static_cast<double>(count);
}

void Mlp::begin(std::span<const float> parameters) {
  transpose(parameters.data() + shape_.second(), transposed_.data(), shape_.hidden);
}

std::span<const float> Mlp::forward_block(std::span<const float> parameters,
                                          std::span<const float> inputs) {
  const std::size_t h = shape_.hidden;
  const std::size_t rows = inputs.size() / shape_.inputs;
  const float* p = parameters.data();
  affine_layer(inputs.data(), rows, shape_.inputs, p + shape_.first(), h, first_.data());
  silu(first_.data(), first_slope_.data(), rows * h);
  affine_layer(first_.data(), rows, h, p + shape_.second(), h, second_.data());
  silu(second_.data(), second_slope_.data(), rows * h);
  for (std::size_t i = 0; i < rows * shape_.outputs; ++i) {
    const std::size_t o = i % shape_.outputs;
    outputs_[i] = p[shape_.last_bias() + o] +
                  dot(second_.data() + i / shape_.outputs * h, p + shape_.last() + o * h, h);
  }
  return {outputs_.data(), rows * shape_.outputs};
}

void Mlp::backward_block(std::span<const float> parameters, std::span<const float> inputs,
                         std::span<const float> output_gradient, std::span<float> gradient) {
  const std::size_t h = shape_.hidden;
  const std::size_t outputs = shape_.outputs;
  const std::size_t rows = inputs.size() / shape_.inputs;
  const float* g = output_gradient.data();
  float* last = gradient.data() + shape_.last();
  const Strided zero{zeros_.data(), 0, 1};
  for (std::size_t i = 0; i < rows * outputs; ++i) {
    gradient[shape_.last_bias() + i % outputs] += g[i];
  }
  add_product({g, 1, outputs}, second_.data(), {last, h, 1}, last, outputs, rows, h);
  add_product({g, outputs, 1}, parameters.data() + shape_.last(), zero, back_.data(), rows, outputs,
              h);
  backward_layer(first_.data(), rows, h, second_slope_.data(), h, back_.data(),
                 gradient.data() + shape_.second());
  // The second layer's values are no longer needed: their place takes the first one's gradient.
  add_product({back_.data(), h, 1}, transposed_.data(), zero, second_.data(), rows, h, h);
  backward_layer(inputs.data(), rows, shape_.inputs, first_slope_.data(), h, second_.data(),
                 gradient.data() + shape_.first());
}

void Mlp::input_gradient(std::span<const float> parameters, std::span<float> input_gradient) const {
  const std::size_t h = shape_.hidden;
  for (std::size_t i = 0; i < input_gradient.size(); ++i) {
    input_gradient[i] = dot(second_.data() + i / shape_.inputs * h,
                            parameters.data() + shape_.first() + i % shape_.inputs * h, h);
  }
}

}  // namespace latent::network
