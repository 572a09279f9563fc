#include "core/mixture/regression.hpp"

#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::MatrixView;

namespace {

/// Maps with numbers that differ everywhere.
ComponentMaps some_maps(const GaussianMixture& m, bool diagonal) {
  const std::size_t d = m.dimension();
  ComponentMaps maps{Matrix(m.components(), d), diagonal, {}};
  for (std::size_t i = 0; i < maps.offsets.size(); ++i) {
    maps.offsets.values[i] = 0.3 * static_cast<double>(i) - 0.7;
  }
  for (std::size_t k = 0; k < m.components(); ++k) {
    Matrix gain(d, d);
    for (std::size_t i = 0; i < gain.size(); ++i) {
      gain.values[i] = static_cast<double>(i + k) * 0.4 - 0.5;
    }
    maps.append_gain(gain, 2.0);
  }
  return maps;
}

double expected_at(const GaussianMixture& m, const ComponentMaps& maps, MatrixView x,
                   const Matrix& shares, std::size_t n, std::size_t i) {
  const std::size_t d = m.dimension();
  double value = 0.0;
  for (std::size_t k = 0; k < m.components(); ++k) {
    double map = maps.offsets(k, i);
    for (std::size_t j = 0; j < d; ++j) {
      const double gain = !maps.diagonal ? maps.gains[(k * d + i) * d + j]
                          : i == j       ? maps.gains[k * d + i]
                                         : 0.0;
      map += gain * (x(n, j) - m.means()(k, j));
    }
    value += shares(n, k) * map;
  }
  return value;
}

void check(const GaussianMixture& m, std::size_t count) {
  const Matrix x = examples::drawn(m, count);
  const Matrix shares = responsibilities(m, x);
  for (const bool diagonal : {false, true}) {
    const ComponentMaps maps = some_maps(m, diagonal);
    const Matrix result = regression(m, maps, x);
    REQUIRE(result.rows == count);
    for (std::size_t n = 0; n < count; ++n) {
      for (std::size_t i = 0; i < m.dimension(); ++i) {
        CHECK(result(n, i) ==
              Approx(expected_at(m, maps, x, shares, n, i)).epsilon(1e-12).margin(1e-13));
      }
    }
  }
}

}  // namespace

TEST_CASE("regression is the maps' mean by responsibilities, for every kind and dimension") {
  for (const GaussianMixture& m : examples::one_of_each_kind()) check(m, 41);
  check(examples::three_dimensional(), 19);
  check(GaussianMixture::univariate({0.3, 0.7}, {0.0, 2.0}, {1.0, 0.5}), 300);
}

TEST_CASE("no points give no results") {
  const GaussianMixture m = examples::two_clusters();
  CHECK(regression(m, some_maps(m, false), Matrix(0, 2)).rows == 0);
}

TEST_CASE("points without a density are refused by their index, too far ones too") {
  const GaussianMixture m = examples::two_clusters();
  const ComponentMaps maps = some_maps(m, false);
  Matrix x(3, 2);
  x(1, 1) = std::numeric_limits<double>::infinity();
  CHECK(examples::error_of([&] { regression(m, maps, x); }) ==
        "regression: x[1, 1] must be finite, got inf");
  x(1, 1) = std::numeric_limits<double>::quiet_NaN();
  CHECK(examples::error_of([&] { regression(m, maps, x); }) ==
        "regression: x[1, 1] must be finite, got nan");
  x(1, 1) = 1e200;
  CHECK(examples::error_of([&] { regression(m, maps, x); }) ==
        "regression: x must have a finite log-density everywhere, got -inf");
  CHECK(examples::error_of([&] { regression(m, maps, Matrix(3, 1)); }) ==
        "regression: x must have 2 columns, got 1");
}
