#include "core/network/mlp.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::network;
using latent::python::PythonRandom;

namespace {

/// The same network in double precision, written down once more as its formula says.
double loss_in_double(const MlpShape& shape, const std::vector<double>& p, const Examples& of) {
  const auto layer = [&](const std::vector<double>& in, std::size_t at) {
    std::vector<double> out(shape.hidden);
    for (std::size_t j = 0; j < shape.hidden; ++j) {
      double z = p[at + in.size() * shape.hidden + j];
      for (std::size_t i = 0; i < in.size(); ++i) z += in[i] * p[at + i * shape.hidden + j];
      out[j] = z / (1.0 + std::exp(-z));
    }
    return out;
  };
  double squares = 0.0;
  for (std::size_t n = 0; n < (of.inputs.size() / shape.inputs); ++n) {
    const auto first = of.inputs.begin() + static_cast<std::ptrdiff_t>(n * shape.inputs);
    const std::vector<double> input(first, first + static_cast<std::ptrdiff_t>(shape.inputs));
    const auto h = layer(layer(input, shape.first()), shape.second());
    for (std::size_t o = 0; o < shape.outputs; ++o) {
      double output = p[shape.last_bias() + o];
      for (std::size_t j = 0; j < shape.hidden; ++j) {
        output += h[j] * p[shape.last() + o * shape.hidden + j];
      }
      const double residual = static_cast<double>(of.targets[n * shape.outputs + o]) - output;
      squares += residual * residual;
    }
  }
  return squares / static_cast<double>((of.inputs.size() / shape.inputs));
}

struct Case {
  MlpShape shape;
  std::vector<float> parameters;
  Examples examples;
};

/// More examples than one block, no layer zero.
Case random_case(std::size_t outputs) {
  PythonRandom random(3);
  const MlpShape shape{4 + outputs, 16, outputs};
  Case result{shape, initial_parameters(shape, random), {}};
  for (float& value : result.parameters) {
    if (value == 0.0F) value = static_cast<float>(random.gauss(0.0, 0.3));
  }
  const auto fill = [&](std::vector<float>& values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      values.push_back(static_cast<float>(random.gauss(0.0, 1.0)));
    }
  };
  fill(result.examples.inputs, 37 * shape.inputs);
  fill(result.examples.targets, 37 * outputs);
  return result;
}

}  // namespace

TEST_CASE("the gradient is that of finite differences") {
  for (const std::size_t outputs : {1U, 2U, 5U, 8U}) {
    const Case c = random_case(outputs);
    Mlp mlp(c.shape);
    std::vector<float> gradient(c.parameters.size());
    const double loss = mlp.loss_and_gradient(c.parameters, c.examples, gradient);
    std::vector<double> p(c.parameters.begin(), c.parameters.end());
    CHECK(loss == Approx(loss_in_double(c.shape, p, c.examples)).epsilon(1e-6));
    double largest = 0.0;
    for (const float g : gradient) largest = std::max(largest, std::fabs(static_cast<double>(g)));
    for (std::size_t i = 0; i < c.shape.last_bias() + outputs; ++i) {
      const double kept = p[i];
      p[i] = kept + 1e-5;
      const double above = loss_in_double(c.shape, p, c.examples);
      p[i] = kept - 1e-5;
      const double below = loss_in_double(c.shape, p, c.examples);
      p[i] = kept;
      REQUIRE(std::fabs(static_cast<double>(gradient[i]) - (above - below) / 2e-5) <=
              2e-6 * largest);
    }
  }
}

TEST_CASE("block by block the same gradient, and that in the inputs") {
  const Case c = random_case(3);
  Mlp mlp(c.shape);
  std::vector<float> at_once(c.parameters.size());
  mlp.loss_and_gradient(c.parameters, c.examples, at_once);
  std::vector<float> gradient(c.parameters.size(), 0.0F);
  std::vector<float> in_inputs(c.examples.inputs.size());
  const std::span<const float> inputs(c.examples.inputs);
  mlp.begin(c.parameters);
  for (std::size_t n = 0; n < 37; n += Mlp::kBlock) {
    const std::size_t rows = std::min<std::size_t>(Mlp::kBlock, 37 - n);
    const auto block = inputs.subspan(n * c.shape.inputs, rows * c.shape.inputs);
    const auto outputs = mlp.forward_block(c.parameters, block);
    std::vector<float> back(outputs.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
      back[i] = 2.0F / 37.0F * (outputs[i] - c.examples.targets[n * 3 + i]);
    }
    mlp.backward_block(c.parameters, block, back, gradient);
    mlp.input_gradient(c.parameters,
                       std::span(in_inputs).subspan(n * c.shape.inputs, block.size()));
  }
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    REQUIRE(gradient[i] == Approx(at_once[i]).epsilon(1e-5).margin(1e-7));
  }
  const std::vector<double> p(c.parameters.begin(), c.parameters.end());
  constexpr float kStep = 0x1p-7F;
  for (std::size_t i = 0; i < in_inputs.size(); i += 5) {
    Examples moved = c.examples;
    moved.inputs[i] = c.examples.inputs[i] + kStep;
    const float high = moved.inputs[i];
    const double above = loss_in_double(c.shape, p, moved);
    moved.inputs[i] = c.examples.inputs[i] - kStep;
    const double slope =
        (above - loss_in_double(c.shape, p, moved)) / static_cast<double>(high - moved.inputs[i]);
    REQUIRE(static_cast<double>(in_inputs[i]) == Approx(slope).epsilon(1e-3).margin(1e-5));
  }
}

TEST_CASE("outputs that are drawn anew, and no others") {
  PythonRandom random(1);
  const MlpShape shape{2, 64, 4};
  std::vector<float> p = initial_parameters(shape, random);
  draw_outputs(shape, 2, random, p);
  double squares = 0.0;
  for (std::size_t i = 0; i < 128; ++i) {
    squares += std::pow(static_cast<double>(p[shape.last() + i]), 2);
  }
  CHECK(std::sqrt(squares / 128.0) == Approx(0.125).epsilon(0.2));
  for (std::size_t i = shape.last() + 128; i < p.size(); ++i) CHECK(p[i] == 0.0F);
}

TEST_CASE("forward gives what the loss is made of") {
  const Case c = random_case(2);
  Mlp mlp(c.shape);
  const auto outputs = mlp.forward(c.parameters, c.examples.inputs);
  REQUIRE(outputs.size() == 74);
  double squares = 0.0;
  for (std::size_t i = 0; i < 74; ++i) {
    const float residual = c.examples.targets[i] - outputs[i];
    squares += static_cast<double>(residual * residual);
  }
  std::vector<float> gradient(c.parameters.size());
  CHECK(mlp.loss_and_gradient(c.parameters, c.examples, gradient) == Approx(squares / 37));
}

TEST_CASE("before training a network gives 0; its weights have the stated deviations") {
  PythonRandom random(1);
  const MlpShape shape{5, 64, 1};
  const auto p = initial_parameters(shape, random);
  CHECK(Mlp(shape).forward(p, std::vector<float>(10, 1.0F)) == std::vector<float>{0.0F, 0.0F});
  double squares = 0.0;
  for (std::size_t i = 0; i < 64 * 64; ++i) {
    squares += std::pow(static_cast<double>(p[shape.second() + i]), 2);
  }
  CHECK(std::sqrt(squares / 4096) == Approx(0.125).epsilon(0.05));
}

TEST_CASE("sizes outside the limits are refused") {
  using latent::mixture::examples::error_of;
  const auto message = [](MlpShape shape) { return error_of([&] { check_shape("here", shape); }); };
  CHECK(message({5, 64, 1}).empty());
  CHECK(message({5, 24, 1}) == "here: hidden must be a multiple of 16 up to 256, got 24");
  CHECK(message({5, 0, 1}) == "here: hidden must be a multiple of 16 up to 256, got 0");
  CHECK(message({7, 64, 9}) == "here: outputs must be in 1 … 8, got 9");
}
