#include "core/metrics/paired_permutation.hpp"

#include <cmath>
#include <vector>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::paired_permutation;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("of few pairs all patterns are counted") {
  PythonRandom random(1);
  const std::vector<double> zero(3, 0.0);
  const auto of = paired_permutation(std::vector<double>{1.0, 2.0, 4.0}, zero, 10, random);
  CHECK(of.exact);
  CHECK(of.difference == Approx(7.0 / 3.0));
  CHECK(of.p_value == 0.25);  // all signs alike, either way
  // 1 + 2 − 4 and its mirror image, and six patterns that are farther
  CHECK(paired_permutation(std::vector<double>{1.0, 2.0, -4.0}, zero, 10, random).p_value == 1.0);
  CHECK(paired_permutation(zero, zero, 10, random).p_value == 1.0);
  CHECK(paired_permutation(std::vector<double>(14, 0.1), std::vector<double>(14, 0.0), 1, random)
            .p_value == 2.0 / 16384.0);
}

TEST_CASE("drawn patterns give the normal tail, and never 0") {
  PythonRandom random(2);
  std::vector<double> a(200, 0.0);
  const std::vector<double> b(200, 0.0);
  // Differences of ±1, 114 to 86: z = 28 / √200, with the tail from 27 on
  for (std::size_t i = 0; i < 200; ++i) a[i] = i < 114 ? 1.0 : -1.0;
  const auto of = paired_permutation(a, b, 4000, random);
  CHECK_FALSE(of.exact);
  const double expected = std::erfc(27.0 / std::sqrt(200.0) / std::sqrt(2.0));
  CHECK(std::abs(of.p_value - expected) < 4.0 * std::sqrt(expected / 4000.0));
  CHECK(paired_permutation(std::vector<double>(200, 1.0), b, 99, random).p_value == 0.01);
}

TEST_CASE("methods that do not differ are found to at most as often as is said") {
  PythonRandom random(3);
  int rejected = 0;
  for (int i = 0; i < 300; ++i) {
    std::vector<double> a(20);
    std::vector<double> b(20);
    random.gauss_fill(a);
    random.gauss_fill(b);
    rejected += paired_permutation(a, b, 99, random).p_value <= 0.1 ? 1 : 0;
  }
  CHECK(std::abs(rejected - 30) < 19);  // 3.5 standard deviations
}

TEST_CASE("what is not paired is refused") {
  PythonRandom random(1);
  CHECK(error_of([&] {
          paired_permutation(std::vector<double>(3), std::vector<double>(2), 9, random);
        }) == "paired_permutation: b must hold 3 values as a does, got 2");
  CHECK(error_of([&] {
          paired_permutation(std::vector<double>(3), std::vector<double>(3), 0, random);
        }) == "paired_permutation: draws must be in 1 … 100000, got 0");
}
