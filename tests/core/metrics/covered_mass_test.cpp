#include "core/metrics/covered_mass.hpp"

#include <cmath>

#include "tests/core/catch.hpp"

using latent::metrics::covered_mass;
using latent::mixture::GaussianMixture;

TEST_CASE("a sampler with truth's own components covers the level it is asked for") {
  const auto p = GaussianMixture::univariate({0.4, 0.6}, {-9.0, 9.0}, {1.0, 0.5});
  CHECK(covered_mass(p, p, 1.959963984540054) == Approx(0.95).epsilon(1e-12));
}

TEST_CASE("half the spread covers what half the reach would") {
  const auto p = GaussianMixture::univariate({0.5, 0.5}, {-9.0, 9.0}, {1.0, 1.0});
  const auto narrow = GaussianMixture::univariate({0.5, 0.5}, {-9.0, 9.0}, {0.5, 0.5});
  CHECK(covered_mass(narrow, p, 2.0) == Approx(std::erf(1.0 / std::sqrt(2.0))).epsilon(1e-12));
}

TEST_CASE("a mode that the sampler never visits is not covered, overlaps count once") {
  const auto p = GaussianMixture::univariate({0.3, 0.7}, {-9.0, 9.0}, {1.0, 1.0});
  const auto collapsed = GaussianMixture::univariate({0.0, 1.0}, {-9.0, 9.0}, {1.0, 1.0});
  CHECK(covered_mass(collapsed, p, 8.0) == Approx(0.7).epsilon(1e-12));
  const auto twice = GaussianMixture::univariate({0.5, 0.5}, {9.0, 9.0}, {1.0, 1.0});
  CHECK(covered_mass(twice, p, 8.0) == Approx(0.7).epsilon(1e-12));
  CHECK_THROWS_AS(covered_mass(p, p, 0.0), std::invalid_argument);
}
