#include "core/latent/vae.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/vae_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

Vae a_vae() {
  PythonRandom random(3);
  const VaeShape shape{2, 2, 16};
  std::vector<float> parameters(shape.parameters());
  for (float& value : parameters) value = static_cast<float>(random.gauss(0.0, 0.3));
  return {shape, {{1.0, -2.0}, 3.0}, parameters};
}

}  // namespace

TEST_CASE("packed and unpacked it is the same") {
  const Vae vae = a_vae();
  const std::vector<float> packed = vae.packed();
  CHECK(packed.size() == 3 + 2 + 1 + vae.shape().parameters());
  const Vae again = Vae::unpack(packed);
  CHECK(again.packed() == packed);
  const Matrix x({0.3, 0.2, -4.0, 5.0}, 2, 2);
  CHECK(again.encode(x).means.values == vae.encode(x).means.values);
  CHECK(again.noise_variance() == vae.noise_variance());
}

TEST_CASE("codes and decoder are the float32 networks in data units") {
  const Vae vae = a_vae();
  const std::vector<float> packed = vae.packed();
  const std::vector<float> parameters(packed.begin() + 6, packed.end());
  const Matrix x({0.3, 0.2, -4.0, 5.0, 1.0, -2.0}, 3, 2);
  std::vector<float> standardised;
  for (std::size_t i = 0; i < 6; ++i) {
    standardised.push_back(static_cast<float>((x.values[i] - (i % 2 == 0 ? 1.0 : -2.0)) / 3.0));
  }
  const VaeShape shape = vae.shape();
  const auto codes = latent::network::Mlp(shape.encoder())
                         .forward(std::span(parameters).first(shape.decoder_place()), standardised);
  const Codes own = vae.encode(x);
  for (std::size_t n = 0; n < 3; ++n) {
    for (std::size_t j = 0; j < 2; ++j) {
      CHECK(own.means(n, j) == Approx(static_cast<double>(codes[4 * n + j])).margin(1e-6));
      CHECK(std::log(own.variances(n, j)) ==
            Approx(static_cast<double>(codes[4 * n + 2 + j])).margin(1e-6));
    }
  }
  CHECK(own.of(1).mean[1] == own.means(1, 1));
  const auto decoder = vae.decoder();
  const Matrix decoded = decoder->decode(Matrix({0.4, -0.9}, 1, 2));
  const auto outputs = latent::network::Mlp(shape.decoder())
                           .forward(std::span(parameters).subspan(shape.decoder_place()),
                                    std::vector<float>{0.4F, -0.9F});
  CHECK(decoded(0, 0) == Approx(1.0 + 3.0 * static_cast<double>(outputs[0])).margin(1e-5));
  CHECK(decoded(0, 1) == Approx(-2.0 + 3.0 * static_cast<double>(outputs[1])).margin(1e-5));
  CHECK(decoder->latent_dimension() == 2);
  const double log_noise = static_cast<double>(parameters[shape.noise_place()]);
  CHECK(vae.noise_variance() == Approx(9.0 * std::exp(log_noise)).epsilon(1e-12));
}

TEST_CASE("weights that are none are refused") {
  const auto of = [](std::vector<float> weights) {
    return error_of([&] { Vae::unpack(weights); });
  };
  std::vector<float> packed = a_vae().packed();
  CHECK(of({}) == "Vae: weights must begin with observed, latent, hidden, centre and scale");
  CHECK(of({2.0F, 3.0F, 16.0F, 0.0F, 0.0F, 1.0F}) == "Vae: latent must be in 1 … 2, got 3");
  CHECK(of({2.0F, 1.0F, 16.0F, 0.0F, 0.0F, 1.0F}).starts_with("Vae: parameters must hold"));
  packed[10] = NAN;
  CHECK(of(packed) == "Vae: parameters must be finite");
  packed[10] = 0.0F;
  packed[5] = 0.0F;
  CHECK(of(packed).starts_with("Vae: scale must be in"));
  CHECK(error_of([] { a_vae().encode(Matrix(1, 3)); }) == "Vae: x must have 2 columns, got 3");
}
