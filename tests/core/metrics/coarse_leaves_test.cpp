#include "core/metrics/coarse_leaves.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/metrics/pair_kernels.hpp"
#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::Matrix;
using latent::metrics::CoarseLeaves;
using latent::metrics::kLeaf;
using latent::python::PythonRandom;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The least squared distance from a point to those of each leaf, in the order of the rows.
std::vector<double> least(const Matrix& x, std::span<const double> a) {
  std::vector<double> result((x.rows + kLeaf - 1) / kLeaf, kInfinity);
  for (std::size_t n = 0; n < x.rows; ++n) {
    double sum = 0.0;
    for (std::size_t i = 0; i < x.cols; ++i) sum += (x(n, i) - a[i]) * (x(n, i) - a[i]);
    result[n / kLeaf] = std::min(result[n / kLeaf], sum);
  }
  return result;
}

}  // namespace

// Points of several sizes around some far from 0, with outliers, and the points themselves asked.
TEST_CASE("no leaf is called beyond a distance that one of its points is within") {
  PythonRandom random(5);
  for (const double size : {1e-30, 1e-23, 1e-22, 1e-13, 1e-3, 1.0, 1e6, 5e18, 1e19, 1e200}) {
    for (const double away : {0.0, 1.0, 1e8}) {
      for (const double outlier : {1.0, 1e5}) {
        Matrix x(70, size < 1.0 || size > 1e18 ? 64 : 9);
        for (double& value : x.values) value = size * (away + random.gauss(0.0, 1.0));
        x(13, 2) *= outlier;
        std::vector<std::size_t> order(x.rows);
        std::iota(order.begin(), order.end(), std::size_t{0});
        const CoarseLeaves leaves(x, order);
        CoarseLeaves::Asked asked;
        for (std::size_t n = 0; n < x.rows; n += 3) {
          leaves.ask(x.row(n), asked);
          const std::vector<double> nearest = least(x, x.row(n));
          for (std::size_t leaf = 0; leaf < nearest.size(); ++leaf) {
            CHECK_FALSE(leaves.is_beyond(asked, leaf, nearest[leaf]));
            CHECK_FALSE(leaves.is_beyond(asked, leaf, 1.5 * nearest[leaf]));
            CHECK_FALSE(leaves.is_beyond(asked, leaf, kInfinity));
          }
        }
      }
    }
  }
}

TEST_CASE("a leaf whose points are farther by a thousandth is called so") {
  PythonRandom random(6);
  Matrix x(70, 16);
  for (double& value : x.values) value = 40.0 + random.gauss(0.0, 1.0);
  std::vector<std::size_t> order(x.rows);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const CoarseLeaves leaves(x, order);
  CoarseLeaves::Asked asked;
  for (std::size_t n = 0; n < x.rows; ++n) {
    leaves.ask(x.row(n), asked);
    const std::vector<double> nearest = least(x, x.row(n));
    for (std::size_t leaf = 0; leaf < nearest.size(); ++leaf) {
      if (leaf != n / kLeaf) CHECK(leaves.is_beyond(asked, leaf, 0.999 * nearest[leaf]));
    }
  }
}
