#include "core/latent/laplace.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::GaussianMixture;
namespace examples = latent::mixture::examples;

TEST_CASE("Laplace's Gaussian has the curvature of log p at the highest peak") {
  const auto mixture = GaussianMixture::univariate({0.4, 0.6}, {-1.2, 1.0}, {0.7, 0.8});
  const auto fit = laplace(mixture);
  REQUIRE(fit.components() == 1);
  const double at = fit.means()(0, 0);
  const auto log_p = [&](double x) { return examples::log_density_at(mixture, {x}); };
  constexpr double kStep = 1e-4;
  CHECK(at > 0.8);
  CHECK(log_p(at) > log_p(at - 1e-3));
  CHECK(log_p(at) > log_p(at + 1e-3));
  const double curvature =
      (log_p(at + kStep) - 2.0 * log_p(at) + log_p(at - kStep)) / (kStep * kStep);
  CHECK(fit.covariances()[0] == Approx(-1.0 / curvature).epsilon(1e-5));
}

TEST_CASE("of one Gaussian it is that Gaussian; where peaks merge it stays finite") {
  const auto one = GaussianMixture::univariate({1.0}, {0.3}, {0.7});
  CHECK(laplace(one).means()(0, 0) == Approx(0.3).margin(1e-9));
  CHECK(laplace(one).covariances()[0] == Approx(0.49).epsilon(1e-9));
  const auto merging = GaussianMixture::univariate({0.5, 0.5}, {-1.0, 1.0}, {1.0, 1.0});
  CHECK(laplace(merging).covariances()[0] <= 10001.0);
}

TEST_CASE("the curvature of the narrowest and of far components does not overflow") {
  using latent::Matrix;
  using latent::mixture::CovarianceKind;
  const GaussianMixture narrow({1.0}, Matrix({0.5}, 1, 1), CovarianceKind::spherical, {1e-299});
  CHECK(laplace(narrow).covariances()[0] == Approx(1e-299).epsilon(1e-9));
  const GaussianMixture far({0.5, 0.5}, Matrix({0.0, 1e200}, 2, 1), CovarianceKind::spherical,
                            {1.0, 4.0});
  CHECK(laplace(far).means()(0, 0) == Approx(0.0).margin(1e-12));
  CHECK(laplace(far).covariances()[0] == Approx(1.0));
}
