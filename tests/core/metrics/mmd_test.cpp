#include "core/metrics/mmd.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/component_boxes.hpp"
#include "core/metrics/cubature.hpp"
#include "core/mixture/log_density.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::MatrixView;
using namespace latent::metrics;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::drawn;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

namespace {

/// ∫ (p − q)(x) ∫ (p − q)(y) k(x, y) over both, by convolving with a Gaussian: the inner integral
/// is h^D (2π)^(D/2) times the density of p − q widened by h.
double by_quadrature(const GaussianMixture& p, const GaussianMixture& q, double h) {
  const auto widened = [h](const GaussianMixture& m) {
    std::vector<double> covariances;
    for (std::size_t k = 0; k < m.components(); ++k) {
      Matrix c = m.covariance_of(k);
      for (std::size_t i = 0; i < c.rows; ++i) c(i, i) += h * h;
      covariances.insert(covariances.end(), c.values.begin(), c.values.end());
    }
    return GaussianMixture(m.weights(), m.means(), latent::mixture::CovarianceKind::full,
                           covariances);
  };
  const auto wide_p = widened(p);
  const auto wide_q = widened(q);
  const GaussianMixture* both[] = {&p, &q};
  const Integrands integrands = [&](MatrixView x, std::span<const double> log_volumes,
                                    Matrix& values) {
    const auto in_p = latent::mixture::density(p, x);
    const auto in_q = latent::mixture::density(q, x);
    const auto kernel_p = latent::mixture::density(wide_p, x);
    const auto kernel_q = latent::mixture::density(wide_q, x);
    for (std::size_t n = 0; n < x.rows; ++n) {
      values(n, 0) = (in_p[n] - in_q[n]) * (kernel_p[n] - kernel_q[n]) * std::exp(log_volumes[n]);
    }
  };
  const auto d = static_cast<double>(p.dimension());
  return std::pow(h * std::sqrt(2.0 * M_PI), d) *
         integrate(boxes_of(both, 2000), p.dimension(), 1, integrands).values[0];
}

}  // namespace

TEST_CASE("the closed form for mixtures is the integral") {
  const auto p = GaussianMixture::univariate({0.3, 0.7}, {-1.5, 1.5}, {0.2, 0.5});
  const auto q = GaussianMixture::univariate({0.5, 0.5}, {-2.0, 1.8}, {0.3, 0.3});
  const auto plane = two_clusters();
  const auto other = latent::mixture::examples::one_of_each_kind()[0];
  for (const double h : {0.1, 0.7, 5.0}) {
    CHECK(mmd_squared(p, q, h) == Approx(by_quadrature(p, q, h)).margin(1e-10));
    CHECK(mmd_squared(plane, other, h) == Approx(by_quadrature(plane, other, h)).margin(1e-10));
  }
  CHECK(mmd_squared(p, p, 0.7) == 0.0);
  // Points at a distance: 2 − 2 k, and what is far apart 2.
  const auto a = GaussianMixture::univariate({1.0}, {0.0}, {1e-9});
  const auto b = GaussianMixture::univariate({1.0}, {1.0}, {1e-9});
  CHECK(mmd_squared(a, b, 1.0) == Approx(2.0 - 2.0 * std::exp(-0.5)).epsilon(1e-12));
  CHECK(mmd_squared(a, b, 0.01) == Approx(2.0).epsilon(1e-12));
}

TEST_CASE("both estimates are their sums") {
  const Matrix x({0.0, 0.0, 1.0, 0.5, -0.3, 2.0}, 3, 2);
  const Matrix y({0.2, 0.1, 1.5, -0.5}, 2, 2);
  const double h = 0.8;
  const auto k = [h](std::span<const double> a, std::span<const double> b) {
    return std::exp(-(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2)) / (2 * h * h));
  };
  double biased = 0.0;
  double unbiased = 0.0;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      biased += k(x.row(i), x.row(j)) / 9;
      unbiased += i == j ? 0.0 : k(x.row(i), x.row(j)) / 6;
    }
    for (std::size_t j = 0; j < 2; ++j) {
      biased -= 2 * k(x.row(i), y.row(j)) / 6;
      unbiased -= 2 * k(x.row(i), y.row(j)) / 6;
    }
  }
  biased += (2 + 2 * k(y.row(0), y.row(1))) / 4;
  unbiased += k(y.row(0), y.row(1));
  CHECK(mmd_squared(x, y, h, MmdEstimate::biased) == Approx(biased).epsilon(1e-13));
  CHECK(mmd_squared(x, y, h, MmdEstimate::unbiased) == Approx(unbiased).epsilon(1e-13));
}

TEST_CASE("of a sample from itself the biased one is 0, the unbiased one below") {
  const Matrix x = drawn(two_clusters(), 100);
  CHECK(mmd_squared(x, x, 1.0, MmdEstimate::biased) == Approx(0.0).margin(1e-14));
  CHECK(mmd_squared(x, x, 1.0, MmdEstimate::unbiased) < 0.0);
}

TEST_CASE("the unbiased one is right on average, negative half the time, and knows its error") {
  const auto p = two_clusters();
  std::vector<double> same;
  std::vector<double> different;
  int negative = 0;
  int held = 0;
  const auto q = latent::mixture::examples::one_of_each_kind()[0];
  const double exact = mmd_squared(p, q, 1.0);
  for (std::int64_t i = 0; i < 200; ++i) {
    const Matrix x = drawn(p, 40, 2 * i);
    same.push_back(mmd_squared(x, drawn(p, 40, 2 * i + 1), 1.0, MmdEstimate::unbiased));
    negative += same.back() < 0.0 ? 1 : 0;
    const auto of = mmd_squared_error(x, drawn(q, 40, 1000 + i), 1.0);
    different.push_back(of.mean);
    held += std::abs(of.mean - exact) < 2.0 * of.standard_error ? 1 : 0;
  }
  const auto zero = mean_error(same);
  CHECK(std::abs(zero.mean) < 3.5 * zero.standard_error);
  CHECK(negative > 80);
  CHECK(negative < 150);
  const auto other = mean_error(different);
  CHECK(std::abs(other.mean - exact) < 3.5 * other.standard_error);
  CHECK(held > 178);  // of 191 expected; fewer happen once in 1,000
}

TEST_CASE("leaving out one point at a time is what the jackknife does") {
  const Matrix x = drawn(two_clusters(), 5, 1);
  const Matrix y = drawn(two_clusters(), 4, 2);
  double squares = 0.0;
  const auto without = [](const Matrix& all, std::size_t i) {
    Matrix rest = all;
    rest.values.erase(rest.values.begin() + static_cast<std::ptrdiff_t>(2 * i),
                      rest.values.begin() + static_cast<std::ptrdiff_t>(2 * i + 2));
    --rest.rows;
    return rest;
  };
  std::vector<double> by_x;
  std::vector<double> by_y;
  for (std::size_t i = 0; i < 5; ++i) {
    by_x.push_back(mmd_squared(without(x, i), y, 1.0, MmdEstimate::unbiased));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    by_y.push_back(mmd_squared(x, without(y, i), 1.0, MmdEstimate::unbiased));
  }
  squares += std::pow(4.0 * mean_error(by_x).standard_error, 2);
  squares += std::pow(3.0 * mean_error(by_y).standard_error, 2);
  CHECK(mmd_squared_error(x, y, 1.0).standard_error == Approx(std::sqrt(squares)).epsilon(1e-10));
}

TEST_CASE("subsets average to the whole; one larger than the data is refused") {
  const Matrix x = drawn(two_clusters(), 60, 1);
  const Matrix y = drawn(latent::mixture::examples::one_of_each_kind()[0], 50, 2);
  latent::python::PythonRandom random(3);
  const double whole = mmd_squared(x, y, 1.0, MmdEstimate::unbiased);
  const auto of = subset_mmd_squared(x, y, 1.0, 300, 10, random);
  CHECK(std::abs(of.mean - whole) < 3.5 * of.standard_error);
  CHECK(subset_mmd_squared(x, x, 1.0, 2, 60, random).mean ==
        Approx(mmd_squared(x, x, 1.0, MmdEstimate::unbiased)).epsilon(1e-10));
  CHECK(error_of([&] { subset_mmd_squared(x, y, 1.0, 10, 51, random); }) ==
        "subset_mmd_squared: size must be in 2 … 50, got 51");
  CHECK(error_of([&] { subset_mmd_squared(x, y, 1.0, 1, 10, random); }) ==
        "subset_mmd_squared: subsets must be in 2 … 1000, got 1");
}

TEST_CASE("the median heuristic is the median of all distances") {
  CHECK(median_distance(Matrix({0.0, 1.0}, 2, 1), Matrix({5.0}, 1, 1)) == 4.0);
  CHECK(median_distance(Matrix({0.0, 1.0}, 2, 1), Matrix({5.0, 5.0}, 2, 1)) == Approx(4.0));
  CHECK(median_distance(Matrix({2.0, 2.0}, 2, 1), Matrix({2.0, 2.0}, 2, 1)) == 0.0);
  // The difference of two standard normal draws: √2 · 0.6745. Of 1,500 points it takes 1,000.
  const auto p = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  CHECK(median_distance(drawn(p, 800, 1), drawn(p, 700, 2)) ==
        Approx(std::sqrt(2.0) * 0.6744897501960817).epsilon(0.05));
}

TEST_CASE("a bandwidth that is none is refused") {
  const auto p = two_clusters();
  CHECK(error_of([&] { mmd_squared(p, p, 0.0); }) ==
        "mmd_squared: bandwidth must be in 1e-100 … 1e+100, got 0");
  CHECK(error_of([&] { mmd_squared(Matrix(3, 1), Matrix(3, 1), NAN, MmdEstimate::biased); }) ==
        "mmd_squared: bandwidth must be in 1e-100 … 1e+100, got nan");
}
