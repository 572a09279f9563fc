#include "core/mixture/mahalanobis.hpp"

#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("the squared distance counts standard deviations, for every kind") {
  const Matrix x({1.0, 2.0}, 1, 2);
  const auto mixtures = examples::one_of_each_kind();
  // Component 0 has its mean at (0, 1); the inverse of [1, 0.3; 0.3, 0.5] by hand.
  const double full = (0.5 - 0.6 + 1.0) / (0.5 - 0.09);
  CHECK(squared_mahalanobis(mixtures[0], x)(0, 0) == Approx(full).epsilon(1e-14));
  CHECK(squared_mahalanobis(mixtures[1], x)(0, 0) == Approx(full).epsilon(1e-14));
  CHECK(squared_mahalanobis(mixtures[2], x)(0, 0) == Approx(1.0 + 1.0 / 0.5).epsilon(1e-14));
  CHECK(squared_mahalanobis(mixtures[3], x)(0, 0) == Approx(2.0).epsilon(1e-14));
}

TEST_CASE("the log-density falls by half the squared distance") {
  const GaussianMixture m = examples::three_dimensional();
  const Matrix x({0.4, -1.0, 2.5}, 1, 3);
  for (std::size_t k = 0; k < 2; ++k) {
    CHECK(log_joint(m, x)(0, k) ==
          Approx(m.log_peaks()[k] - 0.5 * squared_mahalanobis(m, x)(0, k)).epsilon(1e-14));
  }
}
