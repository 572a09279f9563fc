#include "core/metrics/bootstrap.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/mean_error.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::bootstrap;
using latent::metrics::jackknife;
using latent::metrics::Statistic;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

/// How many of `trials` intervals of 90 % hold `truth`; exponential values of mean 1.
struct Held {
  int percentile = 0;
  int corrected = 0;
};

Held held_of(Statistic statistic, double truth, int trials, std::size_t count) {
  PythonRandom random(21);
  Held held;
  for (int i = 0; i < trials; ++i) {
    std::vector<double> values(count);
    for (double& value : values) value = -std::log(1.0 - random.random());
    const auto of = bootstrap(values, statistic, 200, 0.9, random);
    held.percentile += of.low <= truth && truth <= of.high ? 1 : 0;
    held.corrected += of.bca_low <= truth && truth <= of.bca_high ? 1 : 0;
  }
  return held;
}

}  // namespace

TEST_CASE("the mean's standard error is the formula's, its interval about the normal one") {
  PythonRandom random(5);
  std::vector<double> values(100);
  random.gauss_fill(values);
  const auto of = bootstrap(values, Statistic::mean, 4000, 0.95, random);
  const auto formula = latent::metrics::mean_error(values);
  CHECK(of.estimate == Approx(formula.mean).epsilon(1e-12));
  // Divided by N here, by N − 1 there; 4,000 draws know it within 1.1 %.
  CHECK(of.standard_error ==
        Approx(formula.standard_error * std::sqrt(99.0 / 100.0)).epsilon(0.04));
  for (const double z :
       {(of.high - of.estimate) / of.standard_error, (of.estimate - of.low) / of.standard_error,
        (of.bca_high - of.estimate) / of.standard_error}) {
    CHECK(z == Approx(1.96).epsilon(0.1));
  }
}

TEST_CASE("intervals of 90 % hold the truth about as often") {
  // Of 300 trials, 270 ± 5.2; both fall a few short for 40 skewed values.
  const auto mean = held_of(Statistic::mean, 1.0, 300, 40);
  CHECK((mean.percentile > 240 && mean.percentile < 290));
  CHECK((mean.corrected > 245 && mean.corrected < 290));
  const auto median = held_of(Statistic::median, std::log(2.0), 300, 40);
  CHECK((median.percentile > 250 && median.percentile < 292));
}

TEST_CASE("the correction moves a skewed mean's interval to the right") {
  PythonRandom random(8);
  std::vector<double> values(30);
  for (double& value : values) value = std::pow(-std::log(1.0 - random.random()), 2.0);
  const auto of = bootstrap(values, Statistic::mean, 4000, 0.9, random);
  CHECK(of.bca_low > of.low);
  CHECK(of.bca_high > of.high);
}

TEST_CASE("of the worst it cannot tell what lies beyond") {
  PythonRandom random(9);
  std::vector<double> values(50);
  random.gauss_fill(values);
  const auto of = bootstrap(values, Statistic::worst, 4000, 0.9, random);
  CHECK(of.high == of.estimate);
  // In 1 − (1 − 1/N)^N of the resamples it is the worst itself: more than half.
  const auto half = bootstrap(values, Statistic::worst, 4000, 0.02, random);
  CHECK(half.low == of.estimate);
}

TEST_CASE("equal values have no error at all") {
  PythonRandom random(1);
  const std::vector<double> equal(12, 0.1);
  for (const auto each :
       {Statistic::mean, Statistic::median, Statistic::trimmed_mean, Statistic::worst}) {
    const auto of = bootstrap(equal, each, 50, 0.9, random);
    CHECK((of.low == 0.1 && of.high == 0.1 && of.bca_low == 0.1 && of.bca_high == 0.1));
    CHECK(of.standard_error == 0.0);
    CHECK(jackknife(equal, each).standard_error == 0.0);
  }
}

TEST_CASE("the jackknife of the mean is the formula; of the worst its bias is a gap") {
  const std::vector<double> values{3.0, 1.0, 4.0, 1.5, 9.0};
  const auto mean = jackknife(values, Statistic::mean);
  CHECK(mean.standard_error ==
        Approx(latent::metrics::mean_error(values).standard_error).epsilon(1e-13));
  CHECK(mean.bias == Approx(0.0).margin(1e-14));
  const auto worst = jackknife(values, Statistic::worst);
  CHECK(worst.estimate == 9.0);
  CHECK(worst.bias == Approx(-0.8 * (9.0 - 4.0)));  // (N − 1)/N times the gap
}

TEST_CASE("what cannot be resampled is refused by name") {
  PythonRandom random(1);
  const std::vector<double> values{1.0, 2.0};
  CHECK(error_of([&] { bootstrap(std::vector<double>{1.0}, Statistic::mean, 9, 0.9, random); }) ==
        "bootstrap: values must hold at least 2, got 1");
  CHECK(error_of([&] { bootstrap(values, Statistic::mean, 1, 0.9, random); }) ==
        "bootstrap: draws must be in 2 … 100000, got 1");
  CHECK(error_of([&] { bootstrap(values, Statistic::mean, 9, 1.0, random); }) ==
        "bootstrap: level must be in 0.01 … 0.999, got 1");
  CHECK(error_of([&] { jackknife(std::vector<double>(10'001), Statistic::mean); }) ==
        "jackknife: values must hold at most 10000, got 10001");
}
