#include "core/mixture/responsibilities.hpp"

#include <cmath>

#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::mixture::examples::one_of_each_kind;

TEST_CASE("responsibilities are Bayes' rule") {
  const Matrix x({0.7, -0.2, -3.0, 2.0}, 2, 2);
  for (const GaussianMixture& m : one_of_each_kind()) {
    const Matrix r = responsibilities(m, x);
    const Matrix log_r = log_responsibilities(m, x);
    const Matrix joint = log_joint(m, x);
    for (std::size_t n = 0; n < 2; ++n) {
      double evidence = 0.0;
      double total = 0.0;
      for (std::size_t k = 0; k < 3; ++k) {
        evidence += std::exp(joint(n, k));
        total += r(n, k);
      }
      CHECK(total == Approx(1.0).epsilon(1e-15));
      for (std::size_t k = 0; k < 3; ++k) {
        CHECK(r(n, k) == Approx(std::exp(joint(n, k)) / evidence).epsilon(1e-13));
        CHECK(log_r(n, k) == Approx(std::log(r(n, k))).epsilon(1e-13).margin(1e-14));
      }
    }
  }
}

TEST_CASE("responsibilities are right a million standard deviations away") {
  // Equal widths: log r₁/r₀ = ((x − μ₀)² − (x − μ₁)²) / 2σ² is linear in x.
  const GaussianMixture narrow = GaussianMixture::univariate({0.4, 0.6}, {-1.0, 1.0}, {0.5, 0.5});
  const Matrix right = responsibilities(narrow, Matrix({5e5}, 1, 1));
  CHECK(right(0, 0) == 0.0);
  CHECK(right(0, 1) == 1.0);
  CHECK(log_responsibilities(narrow, Matrix({5e5}, 1, 1))(0, 0) ==
        Approx(std::log(0.4 / 0.6) - 2.0 * 5e5 / 0.25).epsilon(1e-9));
  // On the line of symmetry only the weights decide, however far out.
  const GaussianMixture pair({0.25, 0.75}, Matrix({-1.0, 0.0, 1.0, 0.0}, 2, 2),
                             CovarianceKind::spherical, {1.0, 1.0});
  const Matrix tie = responsibilities(pair, Matrix({0.0, 1e6}, 1, 2));
  CHECK(tie(0, 0) == Approx(0.25).epsilon(1e-15));
  // The wider component wins far out, whatever its weight.
  const GaussianMixture wide =
      GaussianMixture::univariate({1e-9, 1.0 - 1e-9}, {0.0, 0.0}, {1.1, 1.0});
  CHECK(responsibilities(wide, Matrix({-1e6}, 1, 1))(0, 0) == 1.0);
}

TEST_CASE("a component of weight 0 gets exactly nothing") {
  const GaussianMixture m = GaussianMixture::univariate({0.0, 1.0}, {0.0, 9.0}, {1.0, 1.0});
  const Matrix r = responsibilities(m, Matrix({0.0, -1e6}, 2, 1));
  CHECK(r.values == std::vector<double>{0.0, 1.0, 0.0, 1.0});
}

TEST_CASE("a point whose squared distance overflows is refused, not NaN") {
  const GaussianMixture m = GaussianMixture::univariate({0.5, 0.5}, {0.0, 9.0}, {1.0, 1.0});
  CHECK(error_of([&] {
          responsibilities(m, Matrix({0.0, 1e200}, 2, 1));
        }) == "responsibilities: x[1] must have a finite log-density, got -inf");
  CHECK_FALSE(error_of([&] { log_responsibilities(m, Matrix({1e200}, 1, 1)); }).empty());
}

TEST_CASE("predict names the most probable component") {
  const GaussianMixture m = GaussianMixture::univariate({0.4, 0.6}, {-2.0, 1.5}, {1.0, 1.0});
  CHECK(predict(m, Matrix({-3.0, 0.5, -0.2, -1e6}, 4, 1)) == std::vector<std::size_t>{0, 1, 1, 0});
}
