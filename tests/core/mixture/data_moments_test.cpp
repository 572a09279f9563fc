#include "core/mixture/data_moments.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("mean and covariance of four points by hand") {
  const DataMoments m = data_moments(Matrix({0, 0, 2, 0, 0, 4, 2, 4}, 4, 2));
  CHECK(m.mean == std::vector<double>{1.0, 2.0});
  CHECK(m.covariance.values == std::vector<double>{1.0, 0.0, 0.0, 4.0});
}

TEST_CASE("data_moments keeps its digits far from the origin") {
  Matrix x(1001, 3);
  for (std::size_t n = 0; n < 1001; ++n) {
    const double t = static_cast<double>(n) - 500.0;
    x(n, 0) = 1e9 + t;
    x(n, 1) = 5.0;
    x(n, 2) = -2.0 * t;
  }
  const DataMoments m = data_moments(x);
  const double variance = (1001.0 * 1001.0 - 1.0) / 12.0;
  CHECK(m.mean[0] == 1e9);
  CHECK(m.covariance(0, 0) == Approx(variance).epsilon(1e-14));
  CHECK(m.covariance(0, 2) == Approx(-2.0 * variance).epsilon(1e-14));
  CHECK(m.covariance(1, 1) == 0.0);
}

TEST_CASE("a covariance takes the shape of a kind") {
  const Matrix covariance({1.0, 0.5, 0.5, 3.0}, 2, 2);
  CHECK(in_shape_of(CovarianceKind::full, covariance) == covariance.values);
  CHECK(in_shape_of(CovarianceKind::tied, covariance) == covariance.values);
  CHECK(in_shape_of(CovarianceKind::diagonal, covariance) == std::vector<double>{1.0, 3.0});
  CHECK(in_shape_of(CovarianceKind::spherical, covariance) == std::vector<double>{2.0});
}

TEST_CASE("no points, and points whose squares have no sum, are refused") {
  CHECK(examples::error_of([] { data_moments(Matrix(0, 2)); }) ==
        "data_moments: x must hold at least one point, got none");
  CHECK(examples::error_of([] {
          data_moments(Matrix({1.0, 1e200}, 2, 1));
        }) == "data_moments: x[1, 0] must be in -1e150 … 1e150, got 1e+200");
}
