#include "core/latent/vae_bound.hpp"

#include <cmath>

#include "core/latent/bound_by_quadrature.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/latent/vae_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("the bound over points is the mean of each one's by quadrature") {
  const Matrix data = examples::arc_data(500, 1);
  for (const std::size_t latent : {1U, 2U}) {
    VaeTrainingOptions options = examples::small_options();
    options.latent = latent;
    VaeTraining training(data, options, PythonRandom(1));
    training.advance(300);
    const Vae vae = training.vae();
    const auto prior = examples::standard_normal(latent);
    const auto decoder = vae.decoder();
    DecoderMarginal marginal({prior, *decoder, vae.noise_variance()});
    constexpr std::size_t kPoints = 6;
    const Matrix x(std::vector<double>(data.values.begin(), data.values.begin() + 2 * kPoints),
                   kPoints, 2);
    const Codes codes = vae.encode(x);
    double bound = 0.0;
    double divergence = 0.0;
    for (std::size_t n = 0; n < kPoints; ++n) {
      const auto exact = bound_by_quadrature(marginal, x.row(n), codes.of(n), 2.0);
      CHECK(exact.reconstruction.value - exact.prior_divergence.value <
            exact.log_evidence.value + 1e-6);
      bound += exact.bound.value / kPoints;
      divergence += exact.prior_divergence.value / kPoints;
    }
    // The draws alone have a small error; that of the six points is theirs in both.
    PythonRandom random(7);
    const DrawnBound drawn = vae_bound(vae, x, 2.0, 4000, random);
    CHECK(drawn.prior_divergence.value == Approx(divergence).epsilon(1e-6));
    CHECK(drawn.bound.value == Approx(bound).margin(0.1));
    CHECK(drawn.bound.standard_error > 0.0);
  }
}

TEST_CASE("numbers out of their bounds are refused by name") {
  VaeTraining training(examples::arc_data(50, 1), examples::small_options(), PythonRandom(1));
  const Vae vae = training.vae();
  PythonRandom random(1);
  const Matrix x = examples::arc_data(10, 2);
  CHECK(error_of([&] {
          vae_bound(vae, x, 1.0, 0, random);
        }).starts_with("vae_bound: draws must be in 1 …"));
  CHECK(error_of([&] {
          vae_bound(vae, Matrix(1, 2), 1.0, 1, random);
        }).starts_with("vae_bound: x must be in 2 …"));
  CHECK(error_of([&] { vae_bound(vae, Matrix(5, 1), 1.0, 1, random); }) ==
        "vae_bound: x must have 2 columns, got 1");
  CHECK(error_of([&] { vae_bound(vae, x, NAN, 1, random); }).ends_with("got nan"));
}
