#include "core/metrics/sample_frechet_distance.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/frechet_distance.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/python/random.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::frechet_bias;
using latent::metrics::mean_error;
using latent::metrics::sample_frechet_distance;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;

namespace {

Matrix normal_sample(std::size_t n, double deviation, latent::python::PythonRandom& random) {
  Matrix x(n, 1);
  random.gauss_fill(x.values);
  for (double& value : x.values) value *= deviation;
  return x;
}

}  // namespace

TEST_CASE("it is the distance of the sample moments") {
  const Matrix x({0.0, 2.0, 4.0}, 3, 1);
  const Matrix y({1.0, 1.0, 4.0}, 3, 1);
  // Means 2 and 2, deviations 2 and √3
  CHECK(sample_frechet_distance(x, y).value ==
        Approx(std::pow(2.0 - std::sqrt(3.0), 2)).epsilon(1e-12));
  CHECK(sample_frechet_distance(x, x).value == 0.0);
}

TEST_CASE("of one law it is biased by 3 σ²/n, which the jackknife removes") {
  latent::python::PythonRandom random(11);
  std::vector<double> values;
  std::vector<double> corrected;
  constexpr double kDeviation = 1.5;
  for (int i = 0; i < 400; ++i) {
    const Matrix x = normal_sample(100, kDeviation, random);
    const auto of = sample_frechet_distance(x, normal_sample(100, kDeviation, random));
    values.push_back(of.value);
    corrected.push_back(of.bias_corrected);
  }
  const double bias = frechet_bias(kDeviation * kDeviation, 100, 100);
  CHECK(bias == Approx(3.0 * kDeviation * kDeviation / 100).epsilon(1e-14));
  const auto plain = mean_error(values);
  CHECK(std::abs(plain.mean - bias) < 3.5 * plain.standard_error);
  CHECK(plain.mean > 8.0 * plain.standard_error);
  const auto right = mean_error(corrected);
  CHECK(std::abs(right.mean) < 3.5 * right.standard_error);
}

TEST_CASE("1,000 against 2,000: the smaller sample of the same law comes out farther") {
  latent::python::PythonRandom random(12);
  const Matrix truth = normal_sample(4000, 1.0, random);
  std::vector<double> by_few;
  std::vector<double> by_many;
  for (int i = 0; i < 60; ++i) {
    by_few.push_back(sample_frechet_distance(normal_sample(100, 1.0, random), truth).value);
    by_many.push_back(sample_frechet_distance(normal_sample(200, 1.0, random), truth).value);
  }
  const auto few = mean_error(by_few);
  const auto many = mean_error(by_many);
  CHECK(few.mean - many.mean > 2.0 * std::hypot(few.standard_error, many.standard_error));
  CHECK(frechet_bias(1.0, 1000, 1000) == Approx(2.0 * frechet_bias(1.0, 2000, 2000)));
}

TEST_CASE("the jackknife's interval holds the value of the laws") {
  const auto p = latent::mixture::examples::two_clusters();
  const auto q = latent::mixture::examples::one_of_each_kind()[0];
  const double exact = latent::metrics::frechet_distance(p, q);
  int held = 0;
  for (std::int64_t seed = 0; seed < 60; ++seed) {
    const auto of = sample_frechet_distance(drawn(p, 200, 2 * seed), drawn(q, 200, 2 * seed + 1));
    held += std::abs(of.bias_corrected - exact) < 2.0 * of.standard_error ? 1 : 0;
  }
  CHECK(held >= 50);  // of 57 expected; fewer than 50 happen once in 1,000
}

TEST_CASE("constant sets have a distance, too few points have none") {
  CHECK(
      sample_frechet_distance(Matrix({2.0, 2.0, 2.0}, 3, 1), Matrix({5.0, 5.0, 5.0}, 3, 1)).value ==
      Approx(9.0));
  CHECK(error_of([] { sample_frechet_distance(Matrix(2, 1), Matrix(3, 1)); }) ==
        "sample_frechet_distance: x must have 3 … 10000 points, got 2");
  CHECK(error_of([] { sample_frechet_distance(Matrix(3, 65), Matrix(3, 65)); }) ==
        "sample_frechet_distance: columns must be in 1 … 16, got 65");
  CHECK(error_of([] { frechet_bias(1.0, 1, 2); }) == "frechet_bias: n must be at least 2, got 1");
}
