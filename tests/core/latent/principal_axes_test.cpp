#include "core/latent/principal_axes.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;

TEST_CASE("principal axes are orthonormal eigenvectors, the largest first") {
  const Matrix s = examples::two_factors().covariance();
  const PrincipalAxes principal = principal_axes(s);
  for (std::size_t j = 0; j < 5; ++j) {
    if (j > 0) CHECK(principal.eigenvalues[j] <= principal.eigenvalues[j - 1]);
    double largest = 0.0;
    for (std::size_t i = 0; i < 5; ++i) {
      double product = 0.0;
      for (std::size_t k = 0; k < 5; ++k) product += s(i, k) * principal.axes(j, k);
      CHECK(product == Approx(principal.eigenvalues[j] * principal.axes(j, i)).margin(1e-13));
      if (std::abs(principal.axes(j, i)) > std::abs(largest)) largest = principal.axes(j, i);
    }
    CHECK(largest > 0.0);
    for (std::size_t l = 0; l < 5; ++l) {
      double product = 0.0;
      for (std::size_t i = 0; i < 5; ++i) product += principal.axes(j, i) * principal.axes(l, i);
      CHECK(product == Approx(j == l ? 1.0 : 0.0).margin(1e-14));
    }
  }
}

TEST_CASE("of a singular covariance no eigenvalue falls below 0") {
  const PrincipalAxes principal =
      principal_axes(Matrix({1.0, 2.0, 3.0, 2.0, 4.0, 6.0, 3.0, 6.0, 9.0}, 3, 3));
  CHECK(principal.eigenvalues[0] == Approx(14.0).epsilon(1e-14));
  for (const std::size_t j : {1U, 2U}) {
    CHECK(principal.eigenvalues[j] >= 0.0);
    CHECK(principal.eigenvalues[j] < 1e-13);
  }
  CHECK(principal.axes(0, 2) == Approx(3.0 / std::sqrt(14.0)).epsilon(1e-14));
}
