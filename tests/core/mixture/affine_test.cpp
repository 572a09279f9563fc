#include "core/mixture/affine.hpp"

#include <cmath>

#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;
using latent::mixture::examples::one_of_each_kind;

TEST_CASE("one step of diffusion keeps the kind and has the known moments") {
  const double alpha_bar = 0.36;
  for (const GaussianMixture& m : one_of_each_kind()) {
    const GaussianMixture noised = affine(m, std::sqrt(alpha_bar), {}, 1.0 - alpha_bar);
    CHECK(noised.kind() == m.kind());
    const Moments before = moments(m);
    const Moments after = moments(noised);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(after.mean[i] == Approx(0.6 * before.mean[i]).epsilon(1e-14));
      for (std::size_t j = 0; j < 2; ++j) {
        CHECK(after.covariance(i, j) ==
              Approx(0.36 * before.covariance(i, j) + (i == j ? 0.64 : 0.0)).epsilon(1e-14));
      }
    }
  }
}

TEST_CASE("all signal gone leaves the noise alone") {
  const GaussianMixture m = affine(one_of_each_kind()[0], 0.0, {}, 1.0);
  CHECK(log_density_at(m, {0.0, 0.0}) == Approx(-std::log(2.0 * 3.14159265358979323846)));
}

TEST_CASE("an invertible map changes the density by its determinant, for every kind") {
  const Matrix a({2.0, 1.0, -0.5, 1.5}, 2, 2);  // determinant 3.5
  const std::vector<double> b{0.3, -0.7};
  for (const GaussianMixture& m : one_of_each_kind()) {
    const GaussianMixture image = affine(m, a, b, 0.0);
    const std::vector<double> x{0.7, -0.2};
    const std::vector<double> y{2.0 * 0.7 - 0.2 + 0.3, -0.5 * 0.7 - 1.5 * 0.2 - 0.7};
    CHECK(log_density_at(image, y) == Approx(log_density_at(m, x) - std::log(3.5)).epsilon(1e-13));
    CHECK(image.kind() ==
          (m.kind() == CovarianceKind::tied ? CovarianceKind::tied : CovarianceKind::full));
  }
}

TEST_CASE("a scale with shift is that matrix") {
  const std::vector<double> b{1.0, 2.0};
  const GaussianMixture m = one_of_each_kind()[2];
  const GaussianMixture one = affine(m, -0.5, b, 0.2);
  const GaussianMixture two = affine(m, Matrix({-0.5, 0.0, 0.0, -0.5}, 2, 2), b, 0.2);
  CHECK(log_density_at(one, {0.4, 1.1}) == Approx(log_density_at(two, {0.4, 1.1})).epsilon(1e-14));
}

TEST_CASE("a decoder into more dimensions needs noise to have a density") {
  const GaussianMixture z = GaussianMixture::univariate({0.5, 0.5}, {-1.5, 1.8}, {0.15, 0.15});
  const Matrix w({1.4, -0.6, 0.8}, 3, 1);
  const Moments m = moments(affine(z, w, {}, 0.01));
  const double variance = moments(z).covariance(0, 0);
  CHECK(m.covariance(0, 1) == Approx(-0.84 * variance).epsilon(1e-13));
  CHECK(m.covariance(2, 2) == Approx(0.64 * variance + 0.01).epsilon(1e-13));
  CHECK_FALSE(error_of([&] { affine(z, w, {}, 0.0); }).empty());
}

TEST_CASE("noise may have a covariance of its own") {
  const GaussianMixture m = one_of_each_kind()[1];
  const Matrix identity({1.0, 0.0, 0.0, 1.0}, 2, 2);
  const GaussianMixture noised = affine(m, identity, {}, Matrix({0.5, 0.1, 0.1, 0.2}, 2, 2));
  CHECK(noised.covariances() == std::vector<double>{1.5, 0.4, 0.4, 0.7});
}

TEST_CASE("affine refuses wrong shapes and negative noise") {
  const GaussianMixture m = one_of_each_kind()[0];
  CHECK(error_of([&] { affine(m, 1.0, {}, -1.0); }) ==
        "affine: noise_variance must be at least 0, got -1");
  CHECK(error_of([&] { affine(m, 1.0, std::vector<double>{1.0}, 0.0); }) ==
        "affine: shift must be empty or hold 2 values, got 1");
  CHECK(error_of([&] { affine(m, Matrix(2, 3), {}, 1.0); }) ==
        "affine: a must have 2 columns and at least one row, got 2 by 3");
  CHECK(error_of([&] { affine(m, Matrix(3, 2), {}, Matrix(2, 2)); }) ==
        "affine: noise_covariance must be 3 by 3, got 2 by 2");
}
