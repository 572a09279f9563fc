#include "core/mixture/precision.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("precision times covariance is the identity, for every kind") {
  std::vector<GaussianMixture> mixtures = examples::one_of_each_kind();
  mixtures.push_back(examples::three_dimensional());
  for (const GaussianMixture& m : mixtures) {
    for (std::size_t k = 0; k < m.components(); ++k) {
      const Matrix precision = precision_of(m, k);
      const Matrix covariance = m.covariance_of(k);
      for (std::size_t i = 0; i < m.dimension(); ++i) {
        for (std::size_t j = 0; j < m.dimension(); ++j) {
          double value = 0.0;
          for (std::size_t l = 0; l < m.dimension(); ++l) {
            value += precision(i, l) * covariance(l, j);
          }
          CHECK(value == Approx(i == j ? 1.0 : 0.0).margin(1e-14));
          CHECK(precision(i, j) == precision(j, i));
        }
      }
    }
  }
}
