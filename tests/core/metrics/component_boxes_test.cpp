#include "core/metrics/component_boxes.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::Box;
using latent::metrics::boxes_of;
using latent::metrics::can_halve;
using latent::metrics::halves;
using latent::mixture::GaussianMixture;

TEST_CASE("boxes are small where a narrow component lies in a wide one") {
  const auto wide = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto narrow = GaussianMixture::univariate({1.0}, {0.3}, {1e-4});
  const GaussianMixture* both[] = {&wide, &narrow};
  const auto boxes = boxes_of(both, 1000);
  CHECK(boxes.size() < 100);
  double length = 0.0;
  for (const Box& box : boxes) {
    length += 2.0 * box.half[0];
    const double nearest = std::max(std::abs(box.centre[0] - 0.3) - box.half[0], 0.0);
    if (nearest < 8e-4) CHECK(box.half[0] < 3e-4);
    CHECK(box.half[0] <= 2.5);
  }
  CHECK(length == Approx(17.0));  // the whole interval, once
}

TEST_CASE("in the plane they hold the components and leave the space between out") {
  const GaussianMixture apart({0.5, 0.5}, latent::Matrix({-50.0, 0.0, 50.0, 0.0}, 2, 2),
                              latent::mixture::CovarianceKind::spherical, {1.0, 1.0});
  const GaussianMixture* one[] = {&apart};
  double area = 0.0;
  for (const Box& box : boxes_of(one, 10'000)) {
    area += 4.0 * box.half[0] * box.half[1];
    CHECK(std::abs(box.centre[0]) > 35.0);
  }
  CHECK(area > 2.0 * 3.14 * 8.5 * 8.5);
  CHECK(area < 2.0 * 400.0);
}

TEST_CASE("a bound on their number leaves them coarse, and halves end where doubles do") {
  const auto narrow = GaussianMixture::univariate({0.5, 0.5}, {0.0, 1.0}, {1e-9, 1.0});
  const GaussianMixture* one[] = {&narrow};
  CHECK(boxes_of(one, 8).size() <= 9);
  const Box box{{1.0, 0.0}, {4.0, 1.0}};
  const auto [low, high] = halves(box, 0);
  CHECK((low.centre[0] == -1.0 && low.half[0] == 2.0));
  CHECK((high.centre[0] == 3.0 && high.half[1] == 1.0));
  CHECK(can_halve(box, 2));
  CHECK_FALSE(can_halve({{1.0, 0.0}, {1e-17, 1.0}}, 1));
}
