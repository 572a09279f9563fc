#include "core/metrics/pair_kernels.hpp"

#include <algorithm>
#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::metrics;
using latent::Matrix;

TEST_CASE("distances are sums of squared differences, from either side the same") {
  const Matrix x =
      latent::mixture::examples::drawn(latent::mixture::examples::three_dimensional(), 11);
  const ByCoordinate columns(x);
  CHECK(columns.stride == 16);
  std::vector<double> row(16);
  std::vector<double> other(16);
  for (std::size_t i = 0; i < 11; ++i) {
    squared_distances(x.row(i), columns, 0, row.data());
    CHECK(row[i] == 0.0);
    for (std::size_t n = 0; n < 11; ++n) {
      double sum = 0.0;
      for (std::size_t c = 0; c < 3; ++c) sum += std::pow(x(i, c) - x(n, c), 2);
      CHECK(row[n] == Approx(sum).epsilon(1e-15));
      squared_distances(x.row(n), columns, i, other.data());
      CHECK(other[i] == row[n]);
    }
  }
}

TEST_CASE("the loops over a row do what they say, whatever its length") {
  for (std::size_t count = 1; count < 12; ++count) {
    std::vector<double> values(count + 8);
    for (std::size_t n = 0; n < count; ++n)
      values[n] = std::abs(std::sin(3.0 * static_cast<double>(n))) * 4;
    double sum = 0.0;
    std::size_t least = 0;
    for (std::size_t n = 0; n < count; ++n) {
      sum += values[n];
      if (values[n] < values[least]) least = n;
    }
    CHECK(total(values.data(), count) == Approx(sum).epsilon(1e-15));
    CHECK(index_of_smallest(values.data(), count) == least);
    std::vector<double> sums(count, 1.0);
    add(values.data(), count, sums.data());
    CHECK(sums.back() == 1.0 + values[count - 1]);
    std::vector<double> sorted(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
    std::sort(sorted.begin(), sorted.end());
    const std::size_t kept = (count + 1) / 2;
    std::vector<double> smallest(kept);
    keep_smallest(values.data(), count, smallest.data(), kept);
    sorted.resize(kept);
    CHECK(smallest == sorted);
    const double last = values[count - 1];
    decay(values.data(), count, 0.7);
    CHECK(values[count - 1] == Approx(std::exp(-0.7 * last)).epsilon(1e-14));
  }
}

TEST_CASE("of equals the first, and what is far decays to 0") {
  const std::vector<double> equal{3.0, 1.0, 1.0, 2.0, 1.0};
  CHECK(index_of_smallest(equal.data(), 5) == 1);
  std::vector<double> far(8, 1e300);
  decay(far.data(), 8, 1e10);
  CHECK(far[7] == 0.0);
}
