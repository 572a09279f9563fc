#include "core/metrics/statistic.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent::metrics;

namespace {

const std::vector<double> kSorted{-2.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0, 100.0};

}  // namespace

TEST_CASE("the statistics of ten values") {
  CHECK(statistic_of(Statistic::mean, kSorted) == Approx(11.8).epsilon(1e-14));
  CHECK(statistic_of(Statistic::median, kSorted) == 1.75);
  CHECK(statistic_of(Statistic::trimmed_mean, kSorted) == Approx(2.5).epsilon(1e-14));
  CHECK(statistic_of(Statistic::worst, kSorted) == 100.0);
  const std::vector<double> one{0.3};
  for (const auto each :
       {Statistic::mean, Statistic::median, Statistic::trimmed_mean, Statistic::worst}) {
    CHECK(statistic_of(each, one) == 0.3);
  }
}

TEST_CASE("quantiles are linear between order statistics") {
  CHECK(quantile_of(kSorted, 0.0) == -2.0);
  CHECK(quantile_of(kSorted, 1.0) == 100.0);
  CHECK(quantile_of(kSorted, 0.25) == Approx(0.5 + 0.25 * 0.5));  // at 2.25
  CHECK(quantile_of(kSorted, 0.95) == Approx(8.0 + 0.55 * 92.0));
}

TEST_CASE("the expected worst is the mean over all subsets") {
  double pairs = 0.0;
  double triples = 0.0;
  for (std::size_t i = 0; i < 10; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      pairs += kSorted[i] / 45.0;
      for (std::size_t k = 0; k < j; ++k) triples += kSorted[i] / 120.0;
    }
  }
  CHECK(expected_worst_of(kSorted, 2) == Approx(pairs).epsilon(1e-13));
  CHECK(expected_worst_of(kSorted, 3) == Approx(triples).epsilon(1e-13));
  CHECK(expected_worst_of(kSorted, 1) == Approx(11.8).epsilon(1e-13));
  CHECK(expected_worst_of(kSorted, 10) == 100.0);
}
