#include "core/network/precise_mlp.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::network;
using latent::Matrix;
using latent::python::PythonRandom;

TEST_CASE("the precise network is the float32 one, to float32's accuracy") {
  PythonRandom random(2);
  const MlpShape shape{2, 32, 3};
  std::vector<float> parameters = initial_parameters(shape, random);
  draw_outputs(shape, 3, random, parameters);
  Matrix inputs(50, 2);
  random.gauss_fill(inputs.values);
  const std::vector<float> rounded(inputs.values.begin(), inputs.values.end());
  inputs.values.assign(rounded.begin(), rounded.end());
  const Matrix precise = PreciseMlp(shape, parameters).forward(inputs);
  const std::vector<float> outputs = Mlp(shape).forward(parameters, rounded);
  REQUIRE(precise.size() == outputs.size());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    CHECK(precise.values[i] == Approx(static_cast<double>(outputs[i])).margin(2e-6));
  }
}

TEST_CASE("one unit by hand: W₃ SiLU(W₂ SiLU(W₁ x + b₁) + b₂) + b₃") {
  const MlpShape shape{1, 16, 1};
  std::vector<float> p(shape.parameters(), 0.0F);
  p[0] = 0.5F;                           // W₁ of the first unit
  p[shape.first() + 16] = 0.25F;         // its b₁
  p[shape.second()] = -1.5F;             // W₂ from it to the first of the second layer
  p[shape.second() + 16 * 16] = 0.125F;  // its b₂
  p[shape.last()] = 2.0F;                // W₃
  p[shape.last_bias()] = -0.75F;         // b₃
  const auto silu = [](double z) { return z / (1.0 + std::exp(-z)); };
  const double expected = 2.0 * silu(-1.5 * silu(0.5 * 1.3 + 0.25) + 0.125) - 0.75;
  CHECK(PreciseMlp(shape, p).forward(Matrix({1.3}, 1, 1)).values[0] ==
        Approx(expected).epsilon(1e-15));
}

TEST_CASE("a precise network checks its sizes") {
  CHECK(latent::mixture::examples::error_of([] {
          PreciseMlp({1, 20, 1}, {});
        }) == "PreciseMlp: hidden must be a multiple of 16 up to 256, got 20");
}
