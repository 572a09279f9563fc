#include "core/mixture/score.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::log_density_at;

namespace {

void check_against_differences(const GaussianMixture& m, const std::vector<double>& x) {
  const double h = 1e-5;
  const Matrix s = score(m, Matrix(x, 1, x.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::vector<double> above = x;
    std::vector<double> below = x;
    above[i] += h;
    below[i] -= h;
    const double slope = (log_density_at(m, above) - log_density_at(m, below)) / (2.0 * h);
    CHECK(s(0, i) == Approx(slope).epsilon(1e-8).margin(1e-8));
  }
}

}  // namespace

TEST_CASE("the score is the gradient of log_density, for every kind") {
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    check_against_differences(m, {0.7, -0.2});
    check_against_differences(m, {-3.0, 2.5});
  }
  check_against_differences(examples::three_dimensional(), {0.3, -1.2, 0.8});
}

TEST_CASE("the score of one Gaussian is (mean - x) / variance, however far") {
  const GaussianMixture m = GaussianMixture::univariate({1.0}, {3.0}, {2.0});
  const Matrix s = score(m, Matrix({3.0, 5.0, -2e6}, 3, 1));
  CHECK(s(0, 0) == 0.0);
  CHECK(s(1, 0) == Approx(-0.5));
  CHECK(s(2, 0) == Approx((3.0 + 2e6) / 4.0).epsilon(1e-15));
}

TEST_CASE("a point whose score is no number is refused by its index") {
  const GaussianMixture m = examples::one_of_each_kind()[0];
  CHECK(examples::error_of([&] {
          score(m, Matrix({0.0, 0.0, 1.7e308, -1.7e308}, 2, 2));
        }).starts_with("regression: x"));
}
