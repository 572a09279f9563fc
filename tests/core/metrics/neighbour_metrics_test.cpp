#include "core/metrics/neighbour_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/metrics/mean_error.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::expected_coverage;
using latent::metrics::mean_error;
using latent::metrics::neighbour_metrics;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

namespace {

double squared(const Matrix& a, std::size_t i, const Matrix& b, std::size_t j) {
  double sum = 0.0;
  for (std::size_t c = 0; c < a.cols; ++c) sum += std::pow(a(i, c) - b(j, c), 2);
  return sum;
}

double radius(const Matrix& x, std::size_t i, std::size_t k) {
  std::vector<double> all;
  for (std::size_t j = 0; j < x.rows; ++j) {
    if (j != i) all.push_back(squared(x, i, x, j));
  }
  std::sort(all.begin(), all.end());
  return all[k - 1];
}

}  // namespace

TEST_CASE("the four are their definitions, counted by hand") {
  const Matrix real = drawn(two_clusters(), 30, 1);
  const Matrix generated = drawn(two_clusters(), 20, 2);
  for (const std::size_t k : {1U, 3U, 19U}) {
    double precise = 0;
    double recalled = 0;
    double balls = 0;
    double covered = 0;
    for (std::size_t j = 0; j < 20; ++j) {
      int in = 0;
      for (std::size_t i = 0; i < 30; ++i) {
        in += squared(real, i, generated, j) <= radius(real, i, k) ? 1 : 0;
      }
      precise += in > 0 ? 1 : 0;
      balls += in;
    }
    for (std::size_t i = 0; i < 30; ++i) {
      bool is_recalled = false;
      bool is_covered = false;
      for (std::size_t j = 0; j < 20; ++j) {
        is_recalled |= squared(real, i, generated, j) <= radius(generated, j, k);
        is_covered |= squared(real, i, generated, j) <= radius(real, i, k);
      }
      recalled += is_recalled ? 1 : 0;
      covered += is_covered ? 1 : 0;
    }
    const auto of = neighbour_metrics(real, generated, k);
    CHECK(of.precision == Approx(precise / 20).epsilon(1e-14));
    CHECK(of.recall == Approx(recalled / 30).epsilon(1e-14));
    CHECK(of.density == Approx(balls / 20 / static_cast<double>(k)).epsilon(1e-14));
    CHECK(of.coverage == Approx(covered / 30).epsilon(1e-14));
    CHECK(of.recall_error ==
          Approx(std::sqrt(recalled / 30 * (1 - recalled / 30) / 30)).margin(1e-14));
  }
}

TEST_CASE("of one law density is 1 and coverage 1 − ∏ (N − j) / (N + M − j), on average") {
  std::vector<double> densities;
  std::vector<double> coverages;
  for (std::int64_t i = 0; i < 300; ++i) {
    const auto of = neighbour_metrics(drawn(two_clusters(), 40, 2 * i),
                                      drawn(two_clusters(), 25, 2 * i + 1), 3);
    densities.push_back(of.density);
    coverages.push_back(of.coverage);
  }
  const auto density = mean_error(densities);
  CHECK(std::abs(density.mean - 1.0) < 3.5 * density.standard_error);
  const double expected = 1.0 - 39.0 * 38.0 * 37.0 / (64.0 * 63.0 * 62.0);
  CHECK(expected_coverage(40, 25, 3) == Approx(expected).epsilon(1e-14));
  const auto coverage = mean_error(coverages);
  CHECK(std::abs(coverage.mean - expected) < 3.5 * coverage.standard_error);
}

TEST_CASE("sets whose points all coincide score 1, as a strict comparison would not") {
  const Matrix same(std::vector<double>(20, 0.7), 10, 2);
  const auto of = neighbour_metrics(same, same, 3);
  CHECK((of.precision == 1.0 && of.recall == 1.0 && of.coverage == 1.0));
  CHECK(of.density == Approx(10.0 / 3.0));
  // Also far from 0, where a sum of products loses the digits of a distance.
  const Matrix far(std::vector<double>(20, 1e8 + 0.1), 10, 2);
  CHECK(neighbour_metrics(far, far, 3).precision == 1.0);
}

TEST_CASE("exchanging the sets exchanges precision and recall") {
  const Matrix real = drawn(two_clusters(), 60, 1);
  const Matrix generated =
      drawn(latent::mixture::GaussianMixture({1.0}, Matrix({-3.0, 0.0}, 1, 2),
                                             latent::mixture::CovarianceKind::spherical, {0.5}),
            50, 2);
  const auto there = neighbour_metrics(real, generated, 3);
  const auto back = neighbour_metrics(generated, real, 3);
  CHECK(there.precision == back.recall);
  CHECK(there.recall == back.precision);
  // A dropped mode: what is generated is real, but not the other way round.
  CHECK(there.precision > 0.9);
  CHECK(there.recall < 0.7);
}

TEST_CASE("duplicates have balls without extent, which hold what coincides with them") {
  const Matrix real({0.0, 0.0, 0.0, 5.0, 6.0}, 5, 1);
  const auto of = neighbour_metrics(real, Matrix({0.0, 0.1, 0.2}, 3, 1), 2);
  CHECK(of.precision == Approx(1.0));  // 0.1 and 0.2 lie in the wide balls of 5 and 6
  CHECK(neighbour_metrics(Matrix({0.0, 0.0, 0.0}, 3, 1), Matrix({0.0, 0.1, 0.2}, 3, 1), 2)
            .precision == Approx(1.0 / 3.0));
}

TEST_CASE("an outlier's ball raises precision to 1, density hardly") {
  Matrix real = drawn(two_clusters(), 50, 1);
  Matrix generated = drawn(two_clusters(), 50, 2);
  for (double& value : generated.values) value += 30.0;  // nothing real is near
  const auto before = neighbour_metrics(real, generated, 5);
  CHECK((before.precision == 0.0 && before.density == 0.0));
  real(0, 0) = 1000.0;
  real(0, 1) = 1000.0;
  const auto after = neighbour_metrics(real, generated, 5);
  CHECK(after.precision == 1.0);
  CHECK(after.density == Approx(0.2));
  CHECK(after.coverage == Approx(0.02));
}

TEST_CASE("k must leave a neighbour in either set") {
  const Matrix real(10, 2);
  const Matrix generated(5, 2);
  CHECK(error_of([&] { neighbour_metrics(real, generated, 5); }) ==
        "neighbour_metrics: k must be in 1 … 4, got 5");
  CHECK(error_of([&] { neighbour_metrics(generated, real, 5); }) ==
        "neighbour_metrics: k must be in 1 … 4, got 5");
  CHECK(error_of([&] { neighbour_metrics(real, generated, 0); }) ==
        "neighbour_metrics: k must be in 1 … 4, got 0");
  CHECK(error_of([] { expected_coverage(10, 5, 10); }) ==
        "expected_coverage: k must be in 1 … 9, got 10");
}
