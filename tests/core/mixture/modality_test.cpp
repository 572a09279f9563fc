#include "core/mixture/modality.hpp"

#include <cmath>
#include <limits>

#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;

namespace {

GaussianMixture pair(double weight, double distance, double sigma = 1.0) {
  return GaussianMixture::univariate({weight, 1.0 - weight}, {-distance / 2.0, distance / 2.0},
                                     {sigma, sigma});
}

}  // namespace

TEST_CASE("one normal component has its peak at its mean") {
  const auto found = peaks(GaussianMixture::univariate({1.0}, {0.7}, {0.2}));
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Approx(0.7).margin(1e-14));
}

TEST_CASE("peaks far apart are the means, however far, and each is the highest point around") {
  const auto far = peaks(pair(0.3, 2e6));
  REQUIRE(far.size() == 2);
  CHECK(far[0] == Approx(-1e6).epsilon(1e-15));
  CHECK(far[1] == Approx(1e6).epsilon(1e-15));

  const GaussianMixture three =
      GaussianMixture::univariate({0.5, 0.2, 0.3}, {-2.0, 0.5, 3.0}, {0.9, 0.3, 0.7});
  const auto found = peaks(three);
  REQUIRE(found.size() == 3);
  for (const double x : found) {
    const double top = examples::log_density_at(three, {x});
    CHECK(top >= examples::log_density_at(three, {x - 1e-5}));
    CHECK(top >= examples::log_density_at(three, {x + 1e-5}));
  }
}

TEST_CASE("a component of weight 0 makes no peak, nor does one hidden in a wider one") {
  CHECK(peaks(GaussianMixture::univariate({1.0, 0.0}, {0.0, 9.0}, {1.0, 1.0})).size() == 1);
  CHECK(peaks(GaussianMixture::univariate({0.5, 0.5}, {0.0, 0.0}, {1.0, 0.1})).size() == 1);
}

TEST_CASE("means beyond a double's resolution still give their peaks") {
  CHECK(peaks(GaussianMixture::univariate({0.4, 0.6}, {1e300, -1e300}, {1.0, 1.0})) ==
        std::vector<double>{-1e300, 1e300});
}

TEST_CASE("two equal components stop being bimodal at a distance of 2 sigma") {
  for (const double sigma : {1e-3, 0.15, 1.0, 40.0}) {
    CHECK(bimodal_distance(0.5, 0.5, sigma) == 2.0 * sigma);
    CHECK(peaks(pair(0.5, 2.0 * sigma * 1.01, sigma)).size() == 2);
    CHECK(peaks(pair(0.5, 2.0 * sigma, sigma)).size() == 1);
    CHECK(peaks(pair(0.5, 2.0 * sigma * 0.99, sigma)).size() == 1);
  }
}

TEST_CASE("with unequal weights bimodality ends further out") {
  // Expected: sinh s − s = |ln(w / (1 − w))| solved by bisection in CPython, then 2 cosh(s / 2);
  // counting sign changes of the density's derivative on a fine grid there agrees.
  CHECK(bimodal_distance(0.35, 0.65, 1.0) == Approx(2.5831214171309465).epsilon(1e-14));
  CHECK(bimodal_distance(0.6, 0.4, 1.0) == Approx(2.442653183333201).epsilon(1e-14));
  CHECK(bimodal_distance(1.0, 9.0, 0.5) == Approx(3.314501896269841 / 2.0).epsilon(1e-14));
  CHECK(bimodal_distance(1e-6, 1.0 - 1e-6, 1.0) == Approx(6.065088370039858).epsilon(1e-14));
  for (const double weight : {0.35, 0.1, 0.01, 0.9}) {
    const double end = bimodal_distance(weight, 1.0 - weight, 1.0);
    CHECK(peaks(pair(weight, end * 1.002)).size() == 2);
    CHECK(peaks(pair(weight, end * 0.998)).size() == 1);
  }
}

TEST_CASE("a weight of 0 never makes a second peak, and bad arguments are named") {
  CHECK(bimodal_distance(0.0, 1.0, 1.0) == std::numeric_limits<double>::infinity());
  CHECK(examples::error_of([] { bimodal_distance(0.0, 0.0, 1.0); }) ==
        "bimodal_distance: weights must be at least 0 and not both 0, got 0 and 0");
  CHECK(examples::error_of([] { bimodal_distance(0.5, 0.5, 0.0); }) ==
        "bimodal_distance: sigma must be positive and finite, got 0");
  CHECK(examples::error_of([] { peak_paths(0.5, 0.5, 1.0, {-1.0}); }) ==
        "peak_paths: distances must be at least 0, got -1");
  CHECK(examples::error_of([] { peaks(examples::three_dimensional()); }) ==
        "peaks: mixture must have 1 dimension, got 3");
}

TEST_CASE("the paths of two equal peaks part at 2 sigma, evenly to both sides") {
  // For equal weights the right peak x solves x = d/2 tanh(d x / 2σ²).
  const PeakPaths paths = peak_paths(2.0, 2.0, 1.0, {0.0, 1.0, 2.5, 6.0});
  CHECK(paths.lower[0] == Approx(0.0).margin(1e-12));
  CHECK(paths.upper[1] == Approx(0.0).margin(1e-12));
  for (const std::size_t i : {std::size_t{2}, std::size_t{3}}) {
    const double d = i == 2 ? 2.5 : 6.0;
    const double x = paths.upper[i];
    CHECK(x == Approx(d / 2.0 * std::tanh(d * x / 2.0)).epsilon(1e-12));
    CHECK(x > 0.5);
    CHECK(paths.lower[i] == Approx(-x).epsilon(1e-12));
  }
}

TEST_CASE("below the end of bimodality the one peak is on the heavier side") {
  const PeakPaths paths = peak_paths(0.2, 0.8, 1.0, {1.5});
  CHECK(paths.lower[0] == paths.upper[0]);
  CHECK(paths.lower[0] > 0.0);
}

TEST_CASE("the narrowest and the farthest components have their peaks at finite places") {
  // No double lies between the mean and one standard deviation from it.
  const GaussianMixture narrow({0.5, 0.5}, Matrix({-1.0, 1.0}, 2, 1), CovarianceKind::spherical,
                               {1e-299, 1e-299});
  CHECK(peaks(narrow) == std::vector<double>{-1.0, 1.0});
  const GaussianMixture mixed({0.5, 0.5}, Matrix({0.0, 3.0}, 2, 1), CovarianceKind::spherical,
                              {1e-299, 1.0});
  const auto found = peaks(mixed);
  REQUIRE(found.size() == 2);
  CHECK(found[1] == Approx(3.0));
  const GaussianMixture far_and_narrow({0.5, 0.5}, Matrix({-1e300, 1e300}, 2, 1),
                                       CovarianceKind::spherical, {1e-299, 1e-299});
  CHECK(peaks(far_and_narrow) == std::vector<double>{-1e300, 1e300});
  const double most = std::numeric_limits<double>::max();
  const GaussianMixture far({1.0}, Matrix({most}, 1, 1), CovarianceKind::spherical, {most});
  for (const double place : peaks(far)) CHECK(std::isfinite(place));
}

TEST_CASE("weights whose sum overflows are refused, not taken for one component") {
  CHECK(examples::error_of([] { peak_paths(1e308, 1e308, 1.0, {1.0}); }) ==
        "peak_paths: weights must have a finite sum, got 1e+308 and 1e+308");
}
