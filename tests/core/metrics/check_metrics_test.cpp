#include "core/metrics/check_metrics.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::check_mixtures;
using latent::metrics::check_samples;
using latent::metrics::check_values;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

TEST_CASE("mixtures that cannot be compared are refused by name") {
  const auto line = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto plane = latent::mixture::examples::two_clusters();
  CHECK(error_of([&] { check_mixtures("f", line, line, 1); }).empty());
  CHECK(error_of([&] { check_mixtures("f", plane, plane, 1); }) ==
        "f: p must have at most 1 dimensions, got 2");
  CHECK(error_of([&] { check_mixtures("f", plane, line, 2); }) ==
        "f: q must have 2 dimensions as p has, got 1");
  const auto far = GaussianMixture::univariate({1.0}, {1e200}, {1.0});
  CHECK(error_of([&] { check_mixtures("f", line, far, 1); }) ==
        "f: q.means must be in -1e150 … 1e150, got 1e+200");
  const GaussianMixture wide({1.0}, Matrix({0.0}, 1, 1), latent::mixture::CovarianceKind::spherical,
                             {1e304});
  CHECK(error_of([&] { check_mixtures("f", wide, line, 1); }) ==
        "f: p.covariances must be in -1e300 … 1e300, got 1e+304");
  const auto many =
      GaussianMixture::univariate(std::vector<double>(65, 1.0 / 65), std::vector<double>(65, 0.0),
                                  std::vector<double>(65, 1.0));
  CHECK(error_of([&] { check_mixtures("f", many, line, 1); }) ==
        "f: p.weights must hold at most 64 values, got 65");
}

TEST_CASE("samples and values are refused by name and place") {
  Matrix x(3, 2);
  CHECK(error_of([&] { check_samples("f", "real", x, "generated", x, 3); }).empty());
  CHECK(error_of([&] { check_samples("f", "real", x, "generated", Matrix(3, 1), 3); }) ==
        "f: generated must have 2 columns as real has, got 1");
  CHECK(error_of([&] { check_samples("f", "real", x, "generated", Matrix(2, 2), 3); }) ==
        "f: generated must have 3 … 10000 points, got 2");
  CHECK(error_of([&] { check_samples("f", "real", Matrix(3, 0), "generated", x, 3); }) ==
        "f: real must have 1 … 1024 columns, got 0");
  CHECK(error_of([&] { check_samples("f", "real", Matrix(1000, 101), "generated", x, 3); }) ==
        "f: real must hold at most 100000 numbers, got 101000");
  x(2, 1) = NAN;
  CHECK(error_of([&] { check_samples("f", "real", x, "generated", x, 3); }) ==
        "f: real[2, 1] must be in -1e150 … 1e150, got nan");
  CHECK(error_of([&] { check_values("f", "a", std::vector<double>{1.0}, 2); }) ==
        "f: a must hold at least 2, got 1");
  CHECK(error_of([&] {
          check_values("f", "a", std::vector<double>{1.0, 1e151}, 2);
        }) == "f: a[1] must be in -1e150 … 1e150, got 1e+151");
}
