#include "core/mixture/moments.hpp"

#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("moments of two modes follow the textbook") {
  const Moments m = moments(GaussianMixture::univariate({0.4, 0.6}, {-2.0, 1.5}, {0.5, 2.0}));
  CHECK(m.mean[0] == Approx(0.1));
  CHECK(m.covariance(0, 0) == Approx(0.4 * 0.25 + 0.6 * 4.0 + 0.4 * 0.6 * 3.5 * 3.5));
}

TEST_CASE("moments equal those integrated over the density, for every kind") {
  const double step = 0.1;
  Matrix x(201 * 201, 2);
  for (std::size_t n = 0; n < x.rows; ++n) {
    x(n, 0) = (static_cast<double>(n / 201) - 100.0) * step;
    x(n, 1) = (static_cast<double>(n % 201) - 100.0) * step;
  }
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    const Moments exact = moments(m);
    double mean[2] = {0.0, 0.0};
    double covariance[3] = {0.0, 0.0, 0.0};
    const std::vector<double> densities = density(m, x);
    for (std::size_t n = 0; n < x.rows; ++n) {
      const double mass = densities[n] * step * step;
      const double a = x(n, 0) - exact.mean[0];
      const double b = x(n, 1) - exact.mean[1];
      mean[0] += mass * x(n, 0);
      mean[1] += mass * x(n, 1);
      covariance[0] += mass * a * a;
      covariance[1] += mass * a * b;
      covariance[2] += mass * b * b;
    }
    CHECK(exact.mean[0] == Approx(mean[0]).epsilon(1e-11));
    CHECK(exact.mean[1] == Approx(mean[1]).epsilon(1e-11));
    CHECK(exact.covariance(0, 0) == Approx(covariance[0]).epsilon(1e-11));
    CHECK(exact.covariance(0, 1) == Approx(covariance[1]).epsilon(1e-11));
    CHECK(exact.covariance(1, 0) == exact.covariance(0, 1));
    CHECK(exact.covariance(1, 1) == Approx(covariance[2]).epsilon(1e-11));
  }
}
