#include "core/mixture/prepared_components.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("tied components, whitened once, are the full ones with equal covariances") {
  const std::vector<double> one{1.0, 0.3, 0.2, 0.3, 0.7, -0.1, 0.2, -0.1, 0.9};
  std::vector<double> both = one;
  both.insert(both.end(), one.begin(), one.end());
  const Matrix means({0.0, 1.0, -1.0, 2.0, -0.5, 0.3}, 2, 3);
  const GaussianMixture tied({0.6, 0.4}, means, CovarianceKind::tied, one);
  const GaussianMixture full({0.6, 0.4}, means, CovarianceKind::full, both);
  const Matrix x = examples::drawn(full, 300);
  const Matrix a = log_joint(tied, x);
  const Matrix b = log_joint(full, x);
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a.values[i] == Approx(b.values[i]).epsilon(1e-13));
  }
}

TEST_CASE("unnormalised peaks are added as they are") {
  const GaussianMixture m = examples::one_of_each_kind()[3];
  const std::vector<double> peaks{1.0, 2.0, 3.0};
  PreparedComponents prepared({m.kind(), m.means(), m.inverse_factors(), peaks});
  Block block(2);
  block.fill(m.means(), 0);
  std::vector<double> result(3 * kBlock);
  prepared.log_joint(block, result.data());
  for (std::size_t k = 0; k < 3; ++k) CHECK(result[k * kBlock + k] == peaks[k]);
}
