#include "core/diffusion/forward.hpp"

#include "core/mixture/score.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/diffusion/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("p_t by algebra is p_0 convolved with the noise, by quadrature") {
  const GaussianMixture clean = examples::three_modes();
  for (const double alpha_bar : {0.98, 0.7, 0.2, 1e-3}) {
    const GaussianMixture pt = noised(clean, alpha_bar);
    const double noise = std::sqrt(1.0 - alpha_bar);
    for (double x = -4.0; x <= 4.0; x += 0.37) {
      const double convolved = examples::integral(
          [&](double x0) {
            return examples::density_at(clean, x0) *
                   examples::normal_density(x, std::sqrt(alpha_bar) * x0, noise);
          },
          -6.0, 7.0, 1000);
      CHECK(std::abs(examples::density_at(pt, x) - convolved) < 1e-10);
    }
  }
}

TEST_CASE("the score of p_t is a fine central difference, and integrates back to log p_t") {
  const GaussianMixture clean = examples::three_modes();
  for (const double alpha_bar : {1.0, 0.9, 0.3}) {
    const GaussianMixture pt = noised(clean, alpha_bar);
    const auto log_density = [&pt](double x) {
      return latent::mixture::log_density(pt, {&x, 1, 1})[0];
    };
    const auto score = [&pt](double x) { return latent::mixture::score(pt, {&x, 1, 1})(0, 0); };
    const double h = 1e-4;
    for (double x = -3.0; x <= 3.0; x += 0.29) {
      // Fourth order: the rounding of log p over h and the next term are both below 1e-9.
      const double slope = (8.0 * (log_density(x + h) - log_density(x - h)) -
                            (log_density(x + 2.0 * h) - log_density(x - 2.0 * h))) /
                           (12.0 * h);
      CHECK(std::abs(score(x) - slope) < 1e-7);
    }
    // Simpson's rule
    const std::size_t intervals = 2000;
    const double width = 4.0 / static_cast<double>(intervals);
    double sum = score(-2.0) + score(2.0);
    for (std::size_t i = 1; i < intervals; ++i) {
      sum += (i % 2 == 1 ? 4.0 : 2.0) * score(-2.0 + static_cast<double>(i) * width);
    }
    CHECK(sum * width / 3.0 == Approx(log_density(2.0) - log_density(-2.0)).margin(1e-7));
  }
}

TEST_CASE("noise turns every mixture into N(0, I) in the end, and keeps its kind") {
  for (const GaussianMixture& clean : latent::mixture::examples::one_of_each_kind()) {
    CHECK(noised(clean, 0.4).kind() == clean.kind());
    const GaussianMixture end = noised(clean, 0.0);
    for (const double mean : end.means().values) CHECK(mean == 0.0);
    CHECK(end.covariance_of(1).values == std::vector<double>{1.0, 0.0, 0.0, 1.0});
  }
}

TEST_CASE("forward paths are what the Python of their comment draws") {
  // Expected: that program under CPython 3.11, random.seed(5).
  const GaussianMixture clean = GaussianMixture::univariate({0.25, 0.75}, {-1.0, 2.0}, {0.5, 0.25});
  PythonRandom random(5);
  const auto paths = forward_paths(clean, Schedule({0.1, 0.4}), 3, random);
  REQUIRE(paths.size() == 3);
  const std::vector<std::vector<double>> expected{
      {1.977035677547511, 1.5553834394491612, 2.0535753498220366},
      {1.8396039281127659, 0.7354170476933997, 2.110597904250676},
      {0.6185550925592306, -0.5253507599003544, 2.1739777648560894}};
  for (std::size_t t = 0; t < 3; ++t) {
    for (std::size_t n = 0; n < 3; ++n) {
      CHECK(paths[t](n, 0) == Approx(expected[t][n]).epsilon(1e-13));
    }
  }
}

TEST_CASE("x_t is its share of x0 and of the noise") {
  const Matrix xt = noised_points(Matrix({1.0, -2.0}, 1, 2), Matrix({0.5, 3.0}, 1, 2), 0.36);
  CHECK(xt(0, 0) == Approx(0.6 + 0.8 * 0.5).epsilon(1e-15));
  CHECK(xt(0, 1) == Approx(-1.2 + 0.8 * 3.0).epsilon(1e-15));
}

TEST_CASE("standard normal numbers are gauss(0, 1), row by row") {
  PythonRandom random(3);
  PythonRandom again(3);
  for (const double value : standard_normal(5, 3, random).values) {
    CHECK(value == Approx(again.gauss(0.0, 1.0)).epsilon(1e-14));
  }
}

TEST_CASE("an alpha_bar that is no share and noise of another shape are refused") {
  const GaussianMixture clean = examples::three_modes();
  CHECK(error_of([&] { noised(clean, 1.5); }) == "noised: alpha_bar must be in [0, 1], got 1.5");
  CHECK(error_of([&] { noised(clean, std::nan("")); }) ==
        "noised: alpha_bar must be in [0, 1], got nan");
  CHECK(error_of([] { noised_points(Matrix(2, 1), Matrix(1, 2), 0.5); }) ==
        "noised_points: epsilon must have the shape of x0");
}
