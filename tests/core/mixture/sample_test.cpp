#include "core/mixture/sample.hpp"

#include <cmath>

#include "core/mixture/moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::python::PythonRandom;

TEST_CASE("sample draws what the Python of its comment draws") {
  // Expected: that program under CPython 3.11, random.seed(13).
  PythonRandom random(13);
  const Sample s = sample(examples::one_of_each_kind()[0], 4, random);
  CHECK(s.components == std::vector<std::uint32_t>{1, 2, 0, 0});
  const double expected[] = {1.462771125966524,   -1.8978517053612678, -1.2796194132599805,
                             1.319763765873811,   0.25294840660602996, 2.105317438673162,
                             -0.6804160037996685, 0.709029010037147};
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(s.points.values[i] == Approx(expected[i]).epsilon(1e-13));
  }
}

TEST_CASE("an odd dimension holds one gauss back for the next point") {
  PythonRandom random(13);
  const Sample s = sample(examples::three_dimensional(), 3, random);
  const double expected[] = {-0.6006401409072623, -0.26909213568340107, -0.49569074361316456,
                             -0.5201666653757415, 1.1798622405718002,   -0.6763452229852458,
                             2.752709896447264,   0.23258529927343952,  0.8878695852422702};
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(s.points.values[i] == Approx(expected[i]).epsilon(1e-13));
  }
  CHECK(random.gauss(0.0, 1.0) == Approx(0.8141555404047116).epsilon(1e-13));
}

TEST_CASE("a sample has the mixture's moments, within five standard errors") {
  const std::size_t count = 20000;
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    PythonRandom random(7);
    const Sample s = sample(m, count, random);
    const Moments exact = moments(m);
    for (std::size_t i = 0; i < 2; ++i) {
      double mean = 0.0;
      for (std::size_t n = 0; n < count; ++n) mean += s.points(n, i);
      mean /= static_cast<double>(count);
      CHECK(std::abs(mean - exact.mean[i]) <
            5.0 * std::sqrt(exact.covariance(i, i) / static_cast<double>(count)));
    }
    double covariance = 0.0;
    double fourth = 0.0;
    for (std::size_t n = 0; n < count; ++n) {
      const double product = (s.points(n, 0) - exact.mean[0]) * (s.points(n, 1) - exact.mean[1]);
      covariance += product;
      fourth += product * product;
    }
    covariance /= static_cast<double>(count);
    fourth /= static_cast<double>(count);
    CHECK(std::abs(covariance - exact.covariance(0, 1)) <
          5.0 * std::sqrt(fourth / static_cast<double>(count)));
  }
}

TEST_CASE("a component of weight 0 is never drawn") {
  const GaussianMixture m = GaussianMixture::univariate({0.0, 1.0, 0.0}, {0, 1, 2}, {1, 1, 1});
  PythonRandom random(1);
  for (const std::uint32_t k : sample(m, 1000, random).components) CHECK(k == 1U);
}

TEST_CASE("draws in one call or in many are the same, in any dimension") {
  for (const GaussianMixture& m : {examples::two_clusters(), examples::three_dimensional(),
                                   GaussianMixture::univariate({0.3, 0.7}, {0, 5}, {1, 2})}) {
    PythonRandom whole(5);
    PythonRandom parts(5);
    const Sample all = sample(m, 1100, whole);
    std::size_t at = 0;
    for (const std::size_t count : {1U, 2U, 0U, 513U, 584U}) {
      const Sample part = sample(m, count, parts);
      for (const double value : part.points.values) {
        CHECK(value == Approx(all.points.values[at++]).epsilon(1e-12).margin(1e-14));
      }
    }
    CHECK(at == all.points.size());
    CHECK(whole.gauss(0.0, 1.0) == Approx(parts.gauss(0.0, 1.0)).epsilon(1e-14));
  }
}

TEST_CASE("more draws than one call may make are refused") {
  PythonRandom random(1);
  const GaussianMixture m = examples::two_clusters();
  CHECK(sample(m, 0, random).points.rows == 0U);
  CHECK(examples::error_of([&] { sample(m, 4'000'001, random); }) ==
        "sample: count must be in 0 … 4000000, got 4000001");
}
