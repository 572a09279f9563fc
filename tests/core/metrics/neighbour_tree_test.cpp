#include "core/metrics/neighbour_tree.hpp"

#include <algorithm>
#include <cmath>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::Matrix;
using latent::metrics::NeighbourTree;
using latent::python::PythonRandom;

namespace {

double squared(std::span<const double> a, std::span<const double> b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

/// On a grid, so that many coincide or are as far as others.
Matrix rounded(std::size_t points, std::size_t dimension, PythonRandom& random) {
  Matrix x(points, dimension);
  for (double& value : x.values) value = std::floor(3.0 * random.gauss(0.0, 1.0)) / 7.0;
  return x;
}

}  // namespace

TEST_CASE("each point stands in the tree once, its ball as wide as among all pairs") {
  PythonRandom random(3);
  for (const std::size_t dimension : {1U, 2U, 3U, 7U, 18U}) {
    for (const std::size_t points : {2U, 16U, 17U, 33U, 700U}) {
      const Matrix x = rounded(points, dimension, random);
      NeighbourTree tree(x);
      std::vector<std::size_t> order(tree.order().begin(), tree.order().end());
      std::sort(order.begin(), order.end());
      for (std::size_t n = 0; n < points; ++n) CHECK(order[n] == n);
      for (const std::size_t k : {std::size_t{1}, std::min<std::size_t>(5, points - 1)}) {
        tree.reach_neighbours(k);
        for (std::size_t place = 0; place < points; place += 1 + points / 40) {
          const std::size_t n = tree.order()[place];
          std::vector<double> all;
          for (std::size_t m = 0; m < points; ++m) {
            if (m != n) all.push_back(squared(x.row(n), x.row(m)));
          }
          std::sort(all.begin(), all.end());
          CHECK(tree.squared_radii()[place] == all[k - 1]);
        }
      }
    }
  }
}

TEST_CASE("two trees meet as often as their points lie in each other's balls") {
  PythonRandom random(4);
  for (const std::size_t dimension : {1U, 2U, 5U, 18U}) {
    for (const std::size_t points : {2U, 60U, 400U}) {
      const Matrix x = rounded(points, dimension, random);
      const Matrix y = rounded(90, dimension, random);
      NeighbourTree tree(x);
      NeighbourTree others(y);
      tree.reach_neighbours(std::min<std::size_t>(3, points - 1));
      others.reach_neighbours(3);
      const NeighbourTree::Meetings of = tree.meet(others);
      std::vector<double> holds(points);
      std::vector<double> in(points);
      std::vector<double> in_tree(y.rows);
      for (std::size_t n = 0; n < points; ++n) {
        for (std::size_t m = 0; m < y.rows; ++m) {
          const double distance = squared(x.row(tree.order()[n]), y.row(others.order()[m]));
          holds[n] += distance <= tree.squared_radii()[n] ? 1.0 : 0.0;
          in_tree[m] += distance <= tree.squared_radii()[n] ? 1.0 : 0.0;
          in[n] += distance <= others.squared_radii()[m] ? 1.0 : 0.0;
        }
      }
      CHECK(of.holds == holds);
      CHECK(of.in == in);
      CHECK(of.others == in_tree);
    }
  }
}
