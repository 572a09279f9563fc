#include "core/mixture/log_density.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;
using latent::mixture::examples::one_of_each_kind;

TEST_CASE("log_density is the formula, for every kind") {
  // Expected: scipy 1.10, logsumexp of log w + multivariate_normal.logpdf at (0.7, -0.2).
  const double expected[] = {-3.207673539242769, -4.295297976658091, -3.442712494862143,
                             -3.3172618199085564};
  const auto mixtures = one_of_each_kind();
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(log_density_at(mixtures[i], {0.7, -0.2}) == Approx(expected[i]).epsilon(1e-14));
  }
}

TEST_CASE("density integrates to 1 for every kind") {
  for (const GaussianMixture& m : one_of_each_kind()) {
    const double step = 0.1;
    const int half = 100;
    Matrix x((2 * half + 1) * (2 * half + 1), 2);
    std::size_t n = 0;
    for (int i = -half; i <= half; ++i) {
      for (int j = -half; j <= half; ++j, ++n) {
        x(n, 0) = i * step;
        x(n, 1) = j * step;
      }
    }
    double total = 0.0;
    for (const double p : density(m, x)) total += p * step * step;
    CHECK(total == Approx(1.0).epsilon(1e-12));
  }
}

TEST_CASE("log_joint sums to the density, point by point") {
  const GaussianMixture m = examples::three_dimensional();
  const Matrix x({0.1, 0.2, 0.3, -4.0, 5.0, 6.0}, 2, 3);
  const Matrix joint = log_joint(m, x);
  const std::vector<double> p = density(m, x);
  for (std::size_t n = 0; n < 2; ++n) {
    CHECK(std::exp(joint(n, 0)) + std::exp(joint(n, 1)) == Approx(p[n]).epsilon(1e-13));
  }
}

TEST_CASE("log_density stays finite far away and ignores a component of weight 0") {
  const GaussianMixture m = GaussianMixture::univariate({0.0, 1.0}, {5.0, 0.0}, {1.0, 2.0});
  const double log_two_pi = std::log(2.0 * 3.14159265358979323846);
  CHECK(log_density_at(m, {2e6}) ==
        Approx(-0.5e12 - 0.5 * log_two_pi - std::log(2.0)).epsilon(1e-15));
  CHECK(density(m, Matrix({2e6}, 1, 1))[0] == 0.0);
  CHECK(log_joint(m, Matrix({5.0}, 1, 1))(0, 0) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("log_density of no points is empty") {
  CHECK(log_density(one_of_each_kind()[0], Matrix(0, 2)).empty());
}

TEST_CASE("log_density refuses points of another dimension and what is not finite") {
  const GaussianMixture m = one_of_each_kind()[0];
  CHECK(error_of([&] { log_density(m, Matrix(3, 1)); }) ==
        "log_density: x must have 2 columns, got 1");
  Matrix x(2, 2);
  x(1, 0) = std::numeric_limits<double>::infinity();
  CHECK(error_of([&] { log_density(m, x); }) == "log_density: x[1, 0] must be finite, got inf");
}

TEST_CASE("log_sum_exp neither overflows nor loses the small terms") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(log_sum_exp(std::vector<double>{}) == -infinity);
  CHECK(log_sum_exp(std::vector<double>{-infinity, -infinity}) == -infinity);
  CHECK(log_sum_exp(std::vector<double>{1000.0, 1000.0}) == Approx(1000.0 + std::log(2.0)));
  CHECK(log_sum_exp(std::vector<double>{-1000.0, -1001.0}) ==
        Approx(-1000.0 + std::log1p(std::exp(-1.0))).epsilon(1e-15));
}

TEST_CASE("so far out that the whitened coordinates overflow the density is 0, for every kind") {
  const double far = 1.7e308;
  for (const GaussianMixture& m : one_of_each_kind()) {
    for (const double sign : {1.0, -1.0}) {
      const Matrix x({far, sign * far}, 1, 2);
      for (const double value : log_joint(m, x).values) CHECK(value == -INFINITY);
      CHECK(log_density(m, x)[0] == -INFINITY);
      CHECK(density(m, x)[0] == 0.0);
    }
  }
}
