#include "core/metrics/sampled_divergences.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/divergences.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::mean_error;
using latent::metrics::monte_carlo_divergences;
using latent::metrics::plug_in_divergences;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;

namespace {

const GaussianMixture kPair = GaussianMixture::univariate({0.3, 0.7}, {-1.5, 1.5}, {0.4, 0.5});

}  // namespace

TEST_CASE("draws find the values within their standard errors, as often as they say") {
  const auto q = GaussianMixture::univariate({0.5, 0.5}, {-1.2, 1.0}, {0.5, 0.6});
  const auto exact = latent::metrics::divergences(kPair, q);
  latent::python::PythonRandom random(7);
  int held = 0;
  for (int i = 0; i < 100; ++i) {
    const auto of = monte_carlo_divergences(kPair, q, 100, random);
    const auto is_near = [](const latent::metrics::MeanError& estimate, double value) {
      return std::abs(estimate.mean - value) < 2.0 * estimate.standard_error ? 1 : 0;
    };
    held += is_near(of.total_variation, exact.total_variation);
    held += is_near(of.kl_forward, exact.kl_forward);
    held += is_near(of.kl_reverse, exact.kl_reverse);
    held += is_near(of.jensen_shannon, exact.jensen_shannon);
    held += is_near(of.hellinger, exact.hellinger);
  }
  CHECK(held > 440);  // of 477 expected
}

TEST_CASE("of one law draws say exactly 0; far apart infinity is no NaN") {
  latent::python::PythonRandom random(7);
  const auto same = monte_carlo_divergences(kPair, kPair, 50, random);
  CHECK((same.kl_forward.mean == 0.0 && same.kl_forward.standard_error == 0.0));
  CHECK((same.hellinger.mean == 0.0 && same.hellinger.standard_error == 0.0));
  const auto narrow = GaussianMixture::univariate({1.0}, {1e8}, {1e-150});
  const auto far = monte_carlo_divergences(kPair, narrow, 50, random);
  CHECK(far.kl_forward.mean == INFINITY);
  CHECK(far.total_variation.mean == 1.0);
}

TEST_CASE("a histogram's KL from its own law is biased by (bins − 1) / 2N, and tested rightly") {
  std::vector<double> values;
  int rejected = 0;
  double expected = 0.0;
  for (std::int64_t i = 0; i < 300; ++i) {
    const auto of = plug_in_divergences(drawn(kPair, 400, i).values, kPair, -2.0, 2.5, 9);
    values.push_back(of.kl_from_truth);
    expected = of.expected_kl;
    rejected += of.p_value < 0.1 ? 1 : 0;
  }
  CHECK(expected == Approx(10.0 / 800.0));
  const auto mean = mean_error(values);
  // Terms of the next order add a few percent.
  CHECK(std::abs(mean.mean - expected) < 3.5 * mean.standard_error + 0.05 * expected);
  CHECK(std::abs(rejected - 30) < 22);
}

TEST_CASE("one bin and its outsides are counted by hand") {
  const auto normal = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto of =
      plug_in_divergences(std::vector<double>{-0.5, 0.0, 1.0, 2.0}, normal, -1.0, 1.0, 1);
  const double inside = std::erf(1.0 / std::sqrt(2.0));
  const double outside = 0.5 - 0.5 * inside;
  CHECK(of.total_variation ==
        Approx(0.5 * (std::abs(0.75 - inside) + outside + std::abs(0.25 - outside))));
  CHECK(of.kl_from_truth ==
        Approx(0.75 * std::log(0.75 / inside) + 0.25 * std::log(0.25 / outside)).epsilon(1e-12));
  CHECK(
      of.hellinger ==
      Approx(std::sqrt(1.0 - std::sqrt(0.75 * inside) - std::sqrt(0.25 * outside))).epsilon(1e-12));
}

TEST_CASE("a law that puts nothing where the sample is has an infinite KL, as it underflows") {
  const auto normal = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto of = plug_in_divergences(std::vector<double>{100.0, 101.0}, normal, 99.0, 102.0, 3);
  CHECK(of.kl_from_truth == INFINITY);
  CHECK(of.total_variation == 1.0);
  CHECK(of.p_value == 0.0);
}

TEST_CASE("no draws, no sample, no bins") {
  latent::python::PythonRandom random(7);
  CHECK(error_of([&] { monte_carlo_divergences(kPair, kPair, 1, random); }) ==
        "monte_carlo_divergences: count must be in 2 … 100000, got 1");
  CHECK(error_of([] { plug_in_divergences({}, kPair, 0.0, 1.0, 3); }) ==
        "plug_in_divergences: sample must hold at least 1, got 0");
}
