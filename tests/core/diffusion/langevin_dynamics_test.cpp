#include "core/diffusion/langevin_dynamics.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "core/mixture/score.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::diffusion::LangevinDynamics;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;
namespace examples = latent::mixture::examples;

namespace {

const GaussianMixture kTarget = GaussianMixture::univariate({0.3, 0.7}, {-1.0, 1.0}, {0.5, 0.5});

double cumulative(double x) {
  const auto normal = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
  return 0.3 * normal((x + 1.0) / 0.5) + 0.7 * normal((x - 1.0) / 0.5);
}

/// Pearson's χ² of points against the target, in 16 intervals and what lies outside them.
double chi_squared(const Matrix& points) {
  constexpr std::size_t kBins = 16;
  const auto edge = [](std::size_t i) { return -2.0 + 0.25 * static_cast<double>(i); };
  std::array<double, kBins> counts{};
  for (const double x : points.values) {
    std::size_t bin = 0;
    while (bin + 1 < kBins && x >= edge(bin + 1)) ++bin;
    counts[bin] += 1.0;
  }
  double result = 0.0;
  for (std::size_t i = 0; i < kBins; ++i) {
    const double low = i == 0 ? 0.0 : cumulative(edge(i));
    const double high = i + 1 == kBins ? 1.0 : cumulative(edge(i + 1));
    const double expected = (high - low) * static_cast<double>(points.rows);
    result += (counts[i] - expected) * (counts[i] - expected) / expected;
  }
  return result;
}

/// The 0.999 quantile of χ² with 15 degrees of freedom.
constexpr double kCritical = 37.70;

LangevinDynamics advanced(Matrix start, double step, bool adjusted, int steps) {
  LangevinDynamics chain(kTarget, std::move(start), step, adjusted, PythonRandom(7));
  for (int t = 0; t < steps; ++t) REQUIRE(chain.advance());
  return chain;
}

double variance_of(const Matrix& points) {
  double sum = 0.0;
  double squares = 0.0;
  for (const double x : points.values) {
    sum += x;
    squares += x * x;
  }
  const auto n = static_cast<double>(points.size());
  return squares / n - sum * sum / (n * n);
}

}  // namespace

TEST_CASE("Metropolis-adjusted, draws of p stay draws of p; unadjusted they do not") {
  // At a significance level of 0.001, with this seed.
  const Matrix draws = examples::drawn(kTarget, 20000, 11);
  const auto adjusted = advanced(draws, 0.2, true, 30);
  CHECK(chi_squared(adjusted.points()) < kCritical);
  CHECK(adjusted.acceptance() > 0.5);
  CHECK(adjusted.acceptance() < 0.95);
  CHECK(chi_squared(advanced(draws, 0.2, false, 30).points()) > kCritical);
}

TEST_CASE("unadjusted, the bias shrinks with the step") {
  const Matrix draws = examples::drawn(kTarget, 20000, 12);
  const double coarse = chi_squared(advanced(draws, 0.2, false, 30).points());
  const double fine = chi_squared(advanced(draws, 0.02, false, 100).points());
  CHECK(coarse > 10.0 * fine);
}

TEST_CASE("unadjusted, the variance of one Gaussian ends where theory says") {
  const double sigma = 0.7;
  const auto one = GaussianMixture::univariate({1.0}, {0.4}, {sigma});
  for (const double step : {0.05, 0.3}) {
    LangevinDynamics chain(one, examples::drawn(one, 20000, 3), step, false, PythonRandom(9));
    for (int t = 0; t < 100; ++t) REQUIRE(chain.advance());
    const double expected = sigma * sigma / (1.0 - step / (2.0 * sigma * sigma));
    // Relative standard error of a variance: √(2/N) = 0.01; a significance level of 1e-4.
    CHECK(variance_of(chain.points()) == Approx(expected).epsilon(0.039));
  }
}

TEST_CASE("in the plane, adjusted, second moments stay") {
  const auto target = examples::two_clusters();
  const Matrix draws = examples::drawn(target, 8000, 4);
  LangevinDynamics chain(target, draws, 0.3, true, PythonRandom(2));
  for (int t = 0; t < 20; ++t) REQUIRE(chain.advance());
  for (const auto& [i, j] : {std::pair<std::size_t, std::size_t>{0, 0}, {0, 1}, {1, 1}}) {
    // E[x xᵀ] = Σ wₖ (Σₖ + μₖ μₖᵀ)
    double expected = 0.0;
    for (std::size_t k = 0; k < 2; ++k) {
      expected += target.weights()[k] *
                  (target.covariance_of(k)(i, j) + target.means()(k, i) * target.means()(k, j));
    }
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t n = 0; n < 8000; ++n) {
      const double product = chain.points()(n, i) * chain.points()(n, j);
      sum += product;
      squares += product * product;
    }
    const double mean = sum / 8000;
    CHECK(std::abs(mean - expected) < 3.9 * std::sqrt((squares / 8000 - mean * mean) / 8000));
  }
}

TEST_CASE("a step is made of Python's numbers in the order of the comment") {
  const Matrix start({-1.2, 0.1, 0.8}, 3, 1);
  const double step = 0.4;
  LangevinDynamics chain(kTarget, start, step, true, PythonRandom(21));
  PythonRandom random(21);
  std::vector<double> x = start.values;
  const auto log_p = [](double at) { return examples::log_density_at(kTarget, {at}); };
  const auto score = [](double at) {
    return latent::mixture::score(kTarget, Matrix({at}, 1, 1)).values[0];
  };
  double accepted = 0.0;
  for (int t = 0; t < 5; ++t) {
    std::vector<double> noise;
    for (std::size_t n = 0; n < 3; ++n) noise.push_back(random.gauss(0.0, 1.0));
    for (std::size_t n = 0; n < 3; ++n) {
      const double y = x[n] + step * score(x[n]) + std::sqrt(2.0 * step) * noise[n];
      const auto log_q = [&](double to, double from) {
        return -std::pow(to - from - step * score(from), 2.0) / (4.0 * step);
      };
      const double ratio = std::exp(log_p(y) + log_q(x[n], y) - log_p(x[n]) - log_q(y, x[n]));
      if (random.random() < ratio) {
        x[n] = y;
        accepted += 1.0;
      }
    }
    REQUIRE(chain.advance());
    for (std::size_t n = 0; n < 3; ++n) CHECK(chain.points()(n, 0) == Approx(x[n]).epsilon(1e-12));
  }
  CHECK(chain.acceptance() == accepted / 15.0);
}

TEST_CASE("scattered points are Python's, coordinate by coordinate") {
  PythonRandom random(6);
  PythonRandom same(6);
  const std::vector<double> centre{1.0, -2.0};
  const Matrix points = latent::diffusion::scattered(centre, 0.5, 2, random);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(points.values[i] == Approx(centre[i % 2] + 0.5 * same.gauss(0.0, 1.0)).epsilon(1e-14));
  }
  CHECK(random.random() == same.random());
}

TEST_CASE("a step that is too large is told, not followed to infinity") {
  LangevinDynamics chain(kTarget, Matrix({3.0}, 1, 1), 5.0, false, PythonRandom(1));
  int steps = 0;
  while (steps < 100 && chain.advance()) ++steps;
  CHECK(steps > 3);
  CHECK(steps < 20);
  CHECK(std::abs(chain.points()(0, 0)) <= 1e9);
  LangevinDynamics adjusted(kTarget, Matrix({3.0}, 1, 1), 5.0, true, PythonRandom(1));
  for (int t = 0; t < 100; ++t) CHECK(adjusted.advance());
}

TEST_CASE("Langevin dynamics name what they cannot use") {
  CHECK(examples::error_of([] {
          LangevinDynamics(kTarget, Matrix({0.0}, 1, 1), 0.0, true, PythonRandom(1));
        }) == "LangevinDynamics: step must be positive and finite, got 0");
  CHECK(examples::error_of([] {
          LangevinDynamics(kTarget, Matrix({0.0, 1.0}, 1, 2), 0.1, false, PythonRandom(1));
        }) == "LangevinDynamics: x must have 1 columns, got 2");
}
