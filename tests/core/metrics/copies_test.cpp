#include "core/metrics/copies.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/mean_error.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::authenticity;
using latent::metrics::expected_authenticity;
using latent::metrics::mean_error;
using latent::metrics::neighbour_test;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

TEST_CASE("draws of one law: the expected accuracy, and p below 0.1 a tenth of the time") {
  std::vector<double> accuracies;
  int rejected = 0;
  latent::python::PythonRandom random(1);
  double expected = 0.0;
  for (std::int64_t i = 0; i < 200; ++i) {
    const auto of = neighbour_test(drawn(two_clusters(), 30, 2 * i),
                                   drawn(two_clusters(), 20, 2 * i + 1), 99, random);
    accuracies.push_back(of.accuracy);
    expected = of.expected;
    rejected += of.p_value <= 0.1 ? 1 : 0;
    CHECK(of.accuracy == Approx(0.6 * of.real_accuracy + 0.4 * of.generated_accuracy));
  }
  CHECK(expected == Approx((30.0 * 29 + 20 * 19) / (50 * 49)).epsilon(1e-14));
  const auto accuracy = mean_error(accuracies);
  CHECK(std::abs(accuracy.mean - expected) < 3.5 * accuracy.standard_error);
  CHECK(rejected < 35);  // of 20 expected at most; more happen once in 1,000
}

TEST_CASE("other laws are found out, and copies from the other side") {
  latent::python::PythonRandom random(2);
  const Matrix real = drawn(two_clusters(), 100, 1);
  Matrix moved = drawn(two_clusters(), 100, 2);
  for (double& value : moved.values) value += 1.0;
  const auto apart = neighbour_test(real, moved, 199, random);
  CHECK(apart.accuracy > apart.expected + 0.1);
  CHECK(apart.p_value == Approx(1.0 / 200));
  const auto copied = neighbour_test(real, real, 199, random);
  CHECK(copied.accuracy == 0.0);
  CHECK(copied.p_value == Approx(1.0 / 200));
}

TEST_CASE("where all points coincide neither set is told from the other") {
  latent::python::PythonRandom random(3);
  const auto of = neighbour_test(Matrix(40, 2), Matrix(40, 2), 199, random);
  CHECK(of.accuracy == Approx(0.5).margin(0.2));
  CHECK(of.p_value > 0.01);
}

TEST_CASE("copies are not authentic, nor is what lies nearer than a neighbour") {
  const Matrix training({0.0, 1.0, 3.0}, 3, 1);
  CHECK(authenticity(training, training).mean == 0.0);
  // 0.4 is nearer to 0 than 1 is, 5.5 is farther from 3 than 1 is.
  const auto of = authenticity(training, Matrix({0.4, 5.5, -2.0, 1.9}, 4, 1));
  CHECK(of.mean == Approx(0.5));
  CHECK(of.standard_error == Approx(0.25));
}

TEST_CASE("new draws are authentic as often as two points are not each other's nearest") {
  CHECK(expected_authenticity(1) == Approx(1.0 / 3.0).epsilon(1e-10));
  const double plane = 6.0 * M_PI / (8.0 * M_PI + 3.0 * std::sqrt(3.0));
  CHECK(expected_authenticity(2) == Approx(1.0 - plane).epsilon(1e-10));
  // Balls in space share 5/16.
  CHECK(expected_authenticity(3) == Approx(1.0 - 16.0 / 27.0).epsilon(1e-10));
  std::vector<double> shares;
  for (std::int64_t i = 0; i < 100; ++i) {
    shares.push_back(
        authenticity(drawn(two_clusters(), 300, 2 * i), drawn(two_clusters(), 20, 2 * i + 1)).mean);
  }
  const auto share = mean_error(shares);
  CHECK(std::abs(share.mean - expected_authenticity(2)) < 3.5 * share.standard_error);
}

TEST_CASE("tests that cannot be are refused by name") {
  latent::python::PythonRandom random(1);
  CHECK(error_of([&] { neighbour_test(Matrix(1, 2), Matrix(3, 2), 9, random); }) ==
        "neighbour_test: real must have 2 … 10000 points, got 1");
  CHECK(error_of([&] { neighbour_test(Matrix(3, 2), Matrix(3, 2), 0, random); }) ==
        "neighbour_test: draws must be in 1 … 10000, got 0");
  CHECK(error_of([&] { authenticity(Matrix(1, 2), Matrix(3, 2)); }) ==
        "authenticity: training must have 2 … 10000 points, got 1");
  CHECK(error_of([] { expected_authenticity(0); }) ==
        "expected_authenticity: columns must be in 1 … 64, got 0");
}
