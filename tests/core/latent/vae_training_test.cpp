#include "core/latent/vae_training.hpp"

#include <cmath>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/vae_bound.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/latent/vae_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("one seed, one autoencoder; another, another") {
  const Matrix data = examples::arc_data(300, 1);
  const auto after = [&](std::int64_t seed, std::size_t latent) {
    VaeTrainingOptions options = examples::small_options();
    options.latent = latent;
    options.batch = 33;  // an odd number of draws: one is held back
    VaeTraining training(data, options, PythonRandom(seed));
    training.advance(7);
    CHECK(training.steps() == 7);
    return training.vae().packed();
  };
  CHECK(after(1, 1) == after(1, 1));
  CHECK(after(1, 1) != after(2, 1));
  CHECK(after(1, 2) == after(1, 2));
}

TEST_CASE("from a state it goes on as if it had never stopped") {
  const Matrix data = examples::arc_data(300, 1);
  VaeTrainingOptions options = examples::small_options();
  options.batch = 33;
  VaeTraining whole(data, options, PythonRandom(1));
  whole.advance(5);
  VaeTraining rest(data, options, whole.state());
  CHECK(rest.steps() == 5);
  CHECK(rest.advance(20).total == whole.advance(20).total);
  CHECK(rest.state() == whole.state());
  CHECK(rest.vae().packed() == whole.vae().packed());
}

TEST_CASE("trained on an arc it comes near to the best that there is") {
  const Matrix data = examples::arc_data(4000, 1);
  const Matrix held_out = examples::arc_data(1000, 2);
  VaeTraining training(data, examples::small_options(), PythonRandom(1));
  const VaeLoss first = training.advance(20);
  training.advance(2000);
  const Vae vae = training.vae();
  PythonRandom random(3);
  const DrawnBound bound = vae_bound(vae, held_out, 1.0, 4, random);
  CHECK(bound.bound.value > -first.total + 0.5);
  // The truth: no model is better on average than the one that the data are from.
  const auto prior = examples::standard_normal(1);
  const auto truth = examples::an_arc();
  DecoderMarginal marginal({prior, *truth, 0.01});
  double sum = 0.0;
  for (std::size_t n = 0; n < 200; ++n) sum += marginal.log_density(held_out.row(n)).value / 200.0;
  CHECK(bound.bound.value < sum + 4.0 * bound.bound.standard_error + 0.2);
  CHECK(bound.bound.value > sum - 0.7);
  // The noise is found, as what the decoder cannot tell.
  CHECK(vae.noise_variance() > 0.005);
  CHECK(vae.noise_variance() < 0.03);
}

TEST_CASE("a fixed noise stays, in data units, and the loss is in nats per data unit") {
  Matrix data = examples::arc_data(500, 1);
  VaeTrainingOptions options = examples::small_options();
  options.objective.learn_variance = false;
  options.noise_variance = 0.02;
  VaeTraining training(data, options, PythonRandom(1));
  const VaeLoss loss = training.advance(50);
  CHECK(training.vae().noise_variance() == Approx(0.02).epsilon(1e-6));
  // The same data in a unit ten times smaller: each coordinate's density is a tenth.
  for (double& value : data.values) value *= 10.0;
  options.noise_variance = 2.0;
  VaeTraining scaled(data, options, PythonRandom(1));
  CHECK(scaled.advance(50).reconstruction ==
        Approx(loss.reconstruction + 2.0 * std::log(10.0)).epsilon(1e-3));
}

TEST_CASE("a large beta makes the latent value tell nothing") {
  VaeTrainingOptions options = examples::small_options();
  options.objective.beta = 1000.0;
  VaeTraining training(examples::arc_data(500, 1), options, PythonRandom(1));
  training.advance(600);
  CHECK(training.advance(50).divergence < 0.01);
}

TEST_CASE("options, data and states outside their limits are refused") {
  const Matrix data = examples::arc_data(50, 1);
  const auto of = [&](auto change) {
    VaeTrainingOptions options = examples::small_options();
    change(options);
    return error_of([&] { VaeTraining(data, options, PythonRandom(1)); });
  };
  CHECK(of([](auto& options) { options.latent = 3; }) ==
        "VaeTraining: latent must be in 1 … 2, got 3");
  CHECK(of([](auto& options) { options.batch = 0; }) ==
        "VaeTraining: batch must be in 1 … 16384, got 0");
  CHECK(of([](auto& options) { options.learning_rate = NAN; }) ==
        "VaeTraining: learning_rate must be above 0 and at most 1000000, got nan");
  CHECK(of([](auto& options) {
          options.noise_variance = 0.0;
        }).starts_with("VaeTraining: noise_variance must be in"));
  CHECK(of([](auto& options) { options.objective.beta = -1.0; }) ==
        "VaePass: beta must be in 0 … 1000000, got -1");
  const auto options = examples::small_options();
  CHECK(error_of([&] { VaeTraining(Matrix(0, 2), options, PythonRandom(1)); }) ==
        "VaeTraining: data must be in 1 … 100000, got 0");
  VaeTraining training(data, options, PythonRandom(1));
  CHECK(error_of([&] { training.advance(0); }) == "VaeTraining: count must be in 1 … 10000, got 0");
  std::vector<double> state = training.state();
  const auto from = [&] { return error_of([&] { VaeTraining(data, options, state); }); };
  state[0] = 0.5;
  CHECK(from().starts_with("VaeTraining: state[0] must be a whole number"));
  state[0] = 1.0;
  state[1] = INFINITY;
  CHECK(from().starts_with("VaeTraining: state[1] must be"));
  state.pop_back();
  CHECK(from().starts_with("VaeTraining: state must hold"));
}

TEST_CASE("an autoencoder whose training has left the numbers says which rate led there") {
  VaeTrainingOptions options = examples::small_options();
  options.learning_rate = kMostVaeRate;
  VaeTraining training(examples::arc_data(50, 1), options, PythonRandom(1));
  CHECK(error_of([&] {
          training.advance(100);
        }).starts_with("VaeTraining: learning_rate must be smaller than 1000000, which led"));
}
