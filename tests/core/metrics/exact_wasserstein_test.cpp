#include "core/metrics/exact_wasserstein.hpp"

#include <cmath>
#include <numbers>

#include "core/metrics/mean_error.hpp"
#include "core/metrics/wasserstein.hpp"
#include "core/mixture/sample.hpp"
#include "core/python/random.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::exact_wasserstein;
using latent::metrics::expected_wasserstein;
using latent::metrics::mean_error;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

namespace {

const GaussianMixture kNormal = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
const GaussianMixture kPair = GaussianMixture::univariate({0.3, 0.7}, {-1.5, 1.5}, {0.2, 0.5});

}  // namespace

TEST_CASE("one value is as far as a draw is from it on average") {
  // E|X| and E|X − a| of a normal X
  CHECK(exact_wasserstein({0.0}, kNormal) == Approx(std::sqrt(2.0 / std::numbers::pi)));
  CHECK(exact_wasserstein({2.0}, kNormal) == Approx(2.0169814052336594).epsilon(1e-13));
  CHECK(exact_wasserstein({1e6}, kNormal) == Approx(1e6).epsilon(1e-14));
}

TEST_CASE("the distance is the area between the two distribution functions") {
  // NumPy: the trapezoidal rule on 8 million points
  CHECK(exact_wasserstein({2.5, 0.4, -1.0, 0.3}, kPair) == Approx(0.7266895922).epsilon(2e-6));
  // The order of the values and their repetition change nothing.
  CHECK(exact_wasserstein({0.3, -1.0, 2.5, 0.4}, kPair) ==
        exact_wasserstein({2.5, 0.4, -1.0, 0.3}, kPair));
  CHECK(exact_wasserstein({0.3, 0.3, 2.5, 2.5}, kPair) ==
        Approx(exact_wasserstein({0.3, 2.5}, kPair)).epsilon(1e-14));
}

TEST_CASE("it is what the distance from very many draws tends to") {
  const auto sample = drawn(GaussianMixture::univariate({1.0}, {0.2}, {1.4}), 500, 8).values;
  const auto many = drawn(kPair, 500 * 400, 9).values;
  std::vector<double> repeated;  // as many: the sample 400 times
  for (int i = 0; i < 400; ++i) repeated.insert(repeated.end(), sample.begin(), sample.end());
  CHECK(exact_wasserstein(sample, kPair) ==
        Approx(latent::metrics::wasserstein(repeated, many)).margin(0.006));
}

TEST_CASE("the expectation for exact draws: one, two, ten, a thousand") {
  // For one draw E|X − X'|, 2/√π of a normal; the others by SciPy, summed over all outcomes and
  // integrated between the places where F passes j/N.
  CHECK(expected_wasserstein(1, kNormal) ==
        Approx(2.0 / std::sqrt(std::numbers::pi)).epsilon(1e-5));
  CHECK(expected_wasserstein(2, kNormal) == Approx(0.8284406807856283).epsilon(1e-5));
  CHECK(expected_wasserstein(10, kNormal) == Approx(0.39064393728678254).epsilon(1e-5));
  const auto apart = GaussianMixture::univariate({0.25, 0.75}, {-20.0, 1.0}, {0.05, 0.6});
  CHECK(expected_wasserstein(1, apart) == Approx(8.259354153791907).epsilon(1e-5));
  CHECK(expected_wasserstein(10, apart) == Approx(2.4845044629582635).epsilon(1e-5));
  const auto modes = GaussianMixture::univariate({0.5, 0.5}, {-1.5, 1.5}, {0.2, 0.2});
  CHECK(expected_wasserstein(1000, modes) == Approx(0.0436993167883534).epsilon(1e-5));
}

TEST_CASE("it is the mean over many samples of draws") {
  latent::python::PythonRandom random(4);
  std::vector<double> distances;
  for (int i = 0; i < 400; ++i) {
    distances.push_back(
        exact_wasserstein(latent::mixture::sample(kPair, 60, random).points.values, kPair));
  }
  const auto [mean, error] = mean_error(distances);
  CHECK(std::abs(mean - expected_wasserstein(60, kPair)) < 3.5 * error);
}

TEST_CASE("no sample, no number and no plane") {
  CHECK(error_of([] { exact_wasserstein({}, kNormal); }) ==
        "exact_wasserstein: sample must hold at least one value, got none");
  CHECK(error_of([] {
          exact_wasserstein({0.0, NAN}, kNormal);
        }) == "exact_wasserstein: sample[1] must be finite, got nan");
  CHECK(error_of([] { exact_wasserstein({0.0}, two_clusters()); }) ==
        "exact_wasserstein: mixture must have 1 dimension, got 2");
  CHECK(error_of([] { expected_wasserstein(5, two_clusters()); }) ==
        "expected_wasserstein: mixture must have 1 dimension, got 2");
  CHECK(error_of([] { expected_wasserstein(0, kNormal); }) ==
        "expected_wasserstein: count must be at least 1, got 0");
}
