#include "core/mixture/whiten.hpp"

#include <vector>

#include "core/mixture/mahalanobis.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("whitening is undone by unwhitening, for every kind") {
  const std::vector<double> x{0.7, -0.2};
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    for (std::size_t k = 0; k < 3; ++k) {
      std::vector<double> y(2);
      const double squared = whiten(m, k, x, y);
      CHECK(squared == Approx(squared_mahalanobis(m, Matrix(x, 1, 2))(0, k)).epsilon(1e-13));
      std::vector<double> back(2);
      unwhiten(m, k, y, back);
      CHECK(back[0] == Approx(0.7).epsilon(1e-13));
      CHECK(back[1] == Approx(-0.2).epsilon(1e-12));
    }
  }
}
