#include "core/mixture/whiten.hpp"

#include <vector>

#include "core/mixture/mahalanobis.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;

TEST_CASE("whitening is undone by the Cholesky factor, for every kind") {
  const std::vector<double> x{0.7, -0.2};
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    for (std::size_t k = 0; k < 3; ++k) {
      std::vector<double> y(2);
      const double squared = whiten(m, k, x, y);
      CHECK(squared == Approx(squared_mahalanobis(m, Matrix(x, 1, 2))(0, k)).epsilon(1e-13));
      const auto factor = m.cholesky_factor(k);
      const bool matrix = is_matrix_kind(m.kind());
      const bool diagonal = m.kind() == CovarianceKind::diagonal;
      const double first = factor[0] * y[0];
      const double second =
          matrix ? factor[2] * y[0] + factor[3] * y[1] : factor[diagonal ? 1 : 0] * y[1];
      CHECK(m.means()(k, 0) + first == Approx(0.7).epsilon(1e-13));
      CHECK(m.means()(k, 1) + second == Approx(-0.2).epsilon(1e-12));
    }
  }
}
