#include "core/metrics/resample_kernels.hpp"

#include <cstdlib>
#include <numeric>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent::metrics;
using latent::python::PythonRandom;

TEST_CASE("a resample takes int(random.random() * N)") {
  const std::vector<std::uint32_t> places{2, 0, 1};
  std::vector<std::uint32_t> counts(3, 7U);
  PythonRandom random(13);
  std::vector<std::uint32_t> indices(3);
  count_resample(places, random, indices, counts);
  PythonRandom again(13);
  std::vector<std::uint32_t> expected(3, 0U);
  for (int i = 0; i < 3; ++i) ++expected[places[static_cast<std::size_t>(again.random() * 3.0)]];
  CHECK(counts == expected);
}

TEST_CASE("a resample's sum is that of its draws") {
  for (const std::size_t count : {1U, 3U, 4U, 9U, 1000U}) {
    PythonRandom random(13);
    PythonRandom again(13);
    std::vector<double> values(count);
    std::vector<std::uint32_t> indices(count);
    double expected = 0.0;
    for (std::size_t n = 0; n < count; ++n) values[n] = 0.25 * static_cast<double>(n * n % 7);
    for (std::size_t n = 0; n < count; ++n) {
      expected += values[static_cast<std::size_t>(again.random() * static_cast<double>(count))];
    }
    CHECK(sum_of_resample(values, random, indices) == expected);  // quarters add up exactly
  }
}

TEST_CASE("signs are even, and as random() says") {
  PythonRandom random(13);
  PythonRandom again(13);
  const std::vector<double> values{1.0, 2.0, 4.0};
  double expected = 0.0;
  for (const double value : values) expected += again.random() < 0.5 ? value : -value;
  CHECK(sum_with_random_signs(values, random) == expected);
}

TEST_CASE("every order of labels is as likely") {
  PythonRandom random(4);
  std::vector<int> at(4, 0);
  for (int i = 0; i < 4000; ++i) {
    std::vector<char> labels{1, 0, 0, 0};
    shuffle_labels(labels, random);
    for (std::size_t n = 0; n < 4; ++n) at[n] += labels[n];
  }
  CHECK(std::accumulate(at.begin(), at.end(), 0) == 4000);
  for (const int count : at) CHECK(std::abs(count - 1000) < 110);  // 4 standard deviations
}

TEST_CASE("points whose neighbour has their label are counted by label") {
  const std::vector<std::uint32_t> nearest{1, 0, 0, 2};
  const std::vector<char> labels{1, 1, 0, 0};
  const auto same = count_same_label(nearest, labels);
  CHECK((same.one == 2 && same.zero == 1));
}
