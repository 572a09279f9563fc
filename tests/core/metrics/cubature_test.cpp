#include "core/metrics/cubature.hpp"

#include <cmath>
#include <numbers>

#include "tests/core/catch.hpp"

using latent::Matrix;
using latent::MatrixView;
using latent::metrics::Box;
using latent::metrics::CubatureOptions;
using latent::metrics::Integrals;
using latent::metrics::integrate;

namespace {

template <typename Function>
Integrals integral(std::size_t dimension, Function f, const CubatureOptions& options = {}) {
  return integrate(
      {Box{}}, dimension, 1,
      [&](MatrixView nodes, std::span<const double> log_volumes, Matrix& values) {
        for (std::size_t n = 0; n < nodes.rows; ++n) {
          values(n, 0) = f(nodes.row(n)) * std::exp(log_volumes[n]);
        }
      },
      options);
}

}  // namespace

TEST_CASE("the rule is exact for polynomials of degree 22") {
  CHECK(integral(1, [](auto x) { return std::pow(x[0], 22); }).values[0] ==
        Approx(2.0 / 23.0).epsilon(1e-14));
  CHECK(integral(2, [](auto x) { return std::pow(x[0], 20) * std::pow(x[1], 12); }).values[0] ==
        Approx(4.0 / 21.0 / 13.0).epsilon(1e-14));
}

TEST_CASE("smooth, kinked and stepped integrands meet their error") {
  const auto smooth = integral(1, [](auto x) { return std::exp(3.0 * x[0]); });
  CHECK(std::abs(smooth.values[0] - 2.0 / 3.0 * std::sinh(3.0)) <= smooth.error + 1e-14);
  const auto kinked = integral(1, [](auto x) { return std::abs(x[0] - 0.1); });
  CHECK(std::abs(kinked.values[0] - 1.01) <= kinked.error);
  CHECK(kinked.error < 1e-12);
  const auto stepped = integral(1, [](auto x) { return x[0] < 0.3 ? 1.0 : 0.0; });
  CHECK(std::abs(stepped.values[0] - 1.3) <= stepped.error + 1e-12);
  CubatureOptions options;
  options.most_nodes = 100'000;
  const auto cone = integral(
      2, [](auto x) { return std::max(0.9 - std::hypot(x[0], x[1]), 0.0); }, options);
  CHECK(std::abs(cone.values[0] - std::numbers::pi * 0.9 * 0.9 * 0.9 / 3.0) <= cone.error);
  CHECK(cone.error < 1e-4);
}

TEST_CASE("a kink at any place is found, also where both rules agree by chance") {
  int off = 0;
  for (int i = 0; i < 390; ++i) {
    const double at = -0.99 + 0.005 * i;
    const auto kinked = integral(1, [at](auto x) { return std::abs(x[0] - at); });
    const double error = std::abs(kinked.values[0] - 1.0 - at * at);
    // Where it comes to lie near the end of a box, by so much of its half, squared.
    CHECK(error < 0.0086 * 0.0086);
    off += error < 1e-11 ? 0 : 1;
  }
  CHECK(off < 20);
}

TEST_CASE("the nodes are counted, and an infinite value is no NaN") {
  std::size_t used = 0;
  CubatureOptions options;
  options.most_nodes = 1000;
  const auto hard = integral(
      1, [&](auto x) { return ++used, std::sqrt(std::abs(x[0] - 1.0 / 3.0)); }, options);
  CHECK(used <= 1000);
  CHECK(hard.error > 0.0);
  const auto infinite = integral(1, [](auto) { return INFINITY; });
  CHECK(infinite.values[0] == INFINITY);
  CHECK(infinite.error == 0.0);
}
