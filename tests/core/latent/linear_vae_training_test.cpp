#include "core/latent/linear_vae_training.hpp"

#include <cmath>
#include <numbers>

#include "core/latent/linear_vae.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

constexpr LinearInference kBoth[] = {LinearInference::encoder, LinearInference::exact};

/// Columns that are independent of each other.
ColumnMoments independent(const std::vector<double>& variances) {
  const std::size_t d = variances.size();
  ColumnMoments result{100, std::vector<double>(d, 0.0), Matrix(d, d)};
  for (std::size_t i = 0; i < d; ++i) result.covariance(i, i) = variances[i];
  return result;
}

LinearVaeTraining after(const ColumnMoments& moments, const LinearVaeTrainingOptions& options,
                        int thousands, std::int64_t seed = 1) {
  LinearVaeTraining training(moments, options, PythonRandom(seed));
  for (int i = 0; i < thousands; ++i) training.advance(1000);
  return training;
}

/// The bound of a decoder that says the mean whatever z is.
double collapsed_bound(const ColumnMoments& moments, double noise_variance) {
  double result = 0.0;
  for (std::size_t i = 0; i < moments.columns(); ++i) {
    result -= 0.5 * (std::log(2.0 * std::numbers::pi * noise_variance) +
                     moments.covariance(i, i) / noise_variance);
  }
  return result;
}

}  // namespace

TEST_CASE("a linear VAE that learns comes to the exact optimum, encoder or not") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 60));
  for (const double beta : {0.5, 1.0, 4.0}) {
    const LinearVaeOptimum optimum = linear_vae(moments, 5, 0.6, beta).optimum;
    REQUIRE(optimum.active >= 1U);
    REQUIRE(optimum.active < 5U);
    const double gap = optimum.bound - collapsed_bound(moments, 0.6);
    for (const LinearInference inference : kBoth) {
      for (const std::int64_t seed : {1, 2, 3}) {
        const auto training = after(moments, {5, 0.6, beta, inference}, 2, seed);
        CHECK(training.bound() <= optimum.bound + 1e-5 * gap);  // float32
        CHECK(training.bound() >= optimum.bound - 0.01 * gap);
        const std::vector<double> loadings = training.loadings_squared();
        for (std::size_t i = 0; i < 5; ++i) {
          CHECK(loadings[i] ==
                Approx(optimum.loadings_squared[i]).epsilon(0.02).margin(0.02 * beta * 0.6));
        }
      }
    }
  }
}

TEST_CASE("five per cent above the threshold a direction stays, five below it dies") {
  constexpr double kNoise = 0.4;
  for (const double beta : {0.5, 2.0}) {
    const double threshold = beta * kNoise;
    const ColumnMoments moments =
        independent({0.95 * threshold, 3.0 * threshold, 1.05 * threshold});
    for (const LinearInference inference : kBoth) {
      const std::vector<double> loadings =
          after(moments, {3, kNoise, beta, inference}, 6).loadings_squared();
      CHECK(loadings[0] == Approx(2.0 * threshold).epsilon(0.01));
      CHECK(loadings[1] == Approx(0.05 * threshold).epsilon(0.1));
      CHECK(loadings[2] < 0.005 * threshold);
    }
  }
}

TEST_CASE("a mean over the columns in place of the sum is a beta as many times as large") {
  const ColumnMoments moments = independent({2.0, 0.6, 0.3, 0.2});
  constexpr double kNoise = 0.1;
  const auto with = [&](double beta) {
    return after(moments, {4, kNoise, beta, LinearInference::encoder}, 2).loadings_squared();
  };
  CHECK(with(1.0)[3] == Approx(0.1).epsilon(0.01));
  const std::vector<double> mean = with(4.0);
  CHECK(mean[0] == Approx(1.6).epsilon(0.01));
  CHECK(mean[1] == Approx(0.2).epsilon(0.01));
  CHECK(mean[2] < 0.01);
  CHECK(mean[3] < 0.01);
}

TEST_CASE("it starts from Python's draws and steps the same however they are portioned") {
  const ColumnMoments moments = independent({2.0, 1.0, 1.0, 0.0});  // of mean 1: its own unit
  const LinearVaeTrainingOptions options{2, 0.5, 1.0};
  LinearVaeTraining whole(moments, options, PythonRandom(7));
  PythonRandom random(7);
  std::vector<double> rows;
  for (int i = 0; i < 4; ++i) {
    const double a = random.gauss(0.0, 0.25);
    const double b = random.gauss(0.0, 0.25);
    rows.push_back(a * a + b * b);
  }
  CHECK(whole.loadings_squared()[0] == Approx(rows[0]).epsilon(1e-6));
  CHECK(whole.loadings_squared()[3] == Approx(rows[3]).epsilon(1e-6));
  CHECK(whole.steps() == 0U);
  LinearVaeTraining parts(moments, options, PythonRandom(7));
  whole.advance(12);
  parts.advance(5);
  parts.advance(7);
  CHECK(parts.loadings_squared() == whole.loadings_squared());
  CHECK(parts.bound() == whole.bound());
  CHECK(whole.steps() == 12U);
}

TEST_CASE("in other units the same training, with loadings and densities in those units") {
  const ColumnMoments one = independent({3.0, 1.0});
  const ColumnMoments other = independent({3e6, 1e6});
  const auto a = after(one, {2, 0.5, 1.0}, 1);
  const auto b = after(other, {2, 0.5e6, 1.0}, 1);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(b.loadings_squared()[i] == Approx(1e6 * a.loadings_squared()[i]).epsilon(1e-4).margin(1));
  }
  CHECK(b.bound() == Approx(a.bound() - 2.0 * std::log(1e3)).epsilon(1e-6));
}

TEST_CASE("the training of a linear VAE names what does not fit") {
  const ColumnMoments moments = independent({3.0, 1.0});
  const auto error = [&](const LinearVaeTrainingOptions& options) {
    return error_of([&] { LinearVaeTraining(moments, options, PythonRandom(1)); });
  };
  CHECK(error({3, 0.5, 1.0}) == "LinearVaeTraining: latent must be in 1 … 2, got 3");
  CHECK(error({2, 0.5, 0.0}).find("LinearVaeTraining: beta must be in") == 0U);
  CHECK(error({2, 0.0, 1.0}).find("LinearVaeTraining: noise_variance must be in") == 0U);
  CHECK(error({2, 0.5, 1.0, LinearInference::exact, 2.0})
            .find("LinearVaeTraining: learning_rate must be in") == 0U);
  CHECK(error_of([] {
          LinearVaeTraining(independent({0.0, 0.0}), {1, 0.5, 1.0}, PythonRandom(1));
        }).find("LinearVaeTraining: covariance must be in") == 0U);
  LinearVaeTraining training(moments, {2, 0.5, 1.0}, PythonRandom(1));
  CHECK(error_of([&] { training.advance(0); }) ==
        "LinearVaeTraining: count must be in 1 … 1000, got 0");
}
