#include "core/mixture/component.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;

TEST_CASE("a component alone keeps its mean, its covariance and the kind") {
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    for (std::size_t k = 0; k < m.components(); ++k) {
      const GaussianMixture alone = component(m, k);
      CHECK(alone.kind() == m.kind());
      CHECK(alone.weights() == std::vector<double>{1.0});
      CHECK(alone.means().values == std::vector<double>{m.means()(k, 0), m.means()(k, 1)});
      CHECK(alone.covariance_of(0).values == m.covariance_of(k).values);
    }
  }
}

TEST_CASE("a component that is not there is refused") {
  const GaussianMixture m = examples::two_clusters();
  CHECK(examples::error_of([&] { component(m, 2); }) == "component: k must be below 2, got 2");
}
