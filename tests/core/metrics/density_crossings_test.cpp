#include "core/metrics/density_crossings.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"

using latent::metrics::Box;
using latent::metrics::split_at_crossings;
using latent::mixture::GaussianMixture;

TEST_CASE("intervals end where the densities' ratio has the levels") {
  const auto p = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto q = GaussianMixture::univariate({1.0}, {1.3}, {1.0});
  const std::vector<Box> boxes{{{-2.0, 0.0}, {2.0, 1.0}}, {{3.0, 0.0}, {3.0, 1.0}}};
  // log p − log q = δ²/2 − δ x
  const std::vector<double> levels{0.0, 0.5, -9.0};
  const auto parts = split_at_crossings(p, q, boxes, levels);
  CHECK(parts.size() == 4);  // −9 is passed at 7.6, outside
  double at = -4.0;
  const std::vector<double> ends{0.0, 0.65 - 0.5 / 1.3, 0.65, 6.0};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    CHECK(parts[i].centre[0] - parts[i].half[0] == Approx(at).margin(1e-14));
    at = parts[i].centre[0] + parts[i].half[0];
    CHECK(at == Approx(ends[i]).margin(1e-14));
  }
}

TEST_CASE("equal densities cross nowhere, unequal widths twice") {
  const auto p = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const std::vector<Box> boxes{{{0.0, 0.0}, {8.0, 1.0}}};
  CHECK(split_at_crossings(p, p, boxes, std::vector<double>{0.0}).size() == 1);
  const auto wide = GaussianMixture::univariate({1.0}, {0.0}, {2.0});
  const auto parts = split_at_crossings(p, wide, boxes, std::vector<double>{0.0});
  CHECK(parts.size() == 3);
  // x² (1 − ¼) = 2 log 2
  CHECK(parts[1].half[0] == Approx(std::sqrt(2.0 * std::log(2.0) / 0.75)).epsilon(1e-13));
}
