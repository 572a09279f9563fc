#include "core/latent/marginal_integral.hpp"

#include <cmath>
#include <functional>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
namespace examples = latent::mixture::examples;

namespace {

/// The trapezoidal rule, which for smooth functions that vanish at both ends is exact to rounding.
double integral(const std::function<double(double)>& f) {
  constexpr int kPoints = 8000;
  constexpr double kReach = 16.0;
  double sum = 0.0;
  for (int i = 0; i <= kPoints; ++i) sum += f(kReach * (2.0 * i / kPoints - 1.0));
  return sum * 2.0 * kReach / kPoints;
}

double likelihood(const LinearGaussian& decoder, std::vector<double> z,
                  const std::vector<double>& x) {
  const std::size_t d = z.size();
  return std::exp(decoder.log_likelihood(Matrix(std::move(z), 1, d), x)[0]);
}

}  // namespace

TEST_CASE("the marginal integral is what quadrature makes of it, and so is its variance") {
  const auto prior = GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.4});
  const LinearGaussian decoder{Matrix({0.8}, 1, 1), {0.2}, 0.25};
  for (const double x : {-1.0, 0.2, 1.7, 4.0}) {
    const std::vector<double> at{x};
    const auto exact = marginal_integral(prior, decoder, at);
    const auto p = [&](double z) { return std::exp(examples::log_density_at(prior, {z})); };
    const double first = integral([&](double z) { return p(z) * likelihood(decoder, {z}, at); });
    const double second =
        integral([&](double z) { return p(z) * std::pow(likelihood(decoder, {z}, at), 2.0); });
    CHECK(std::exp(exact.log_density) == Approx(first).epsilon(1e-10));
    CHECK(exact.relative_deviation ==
          Approx(std::sqrt(second - first * first) / first).epsilon(1e-9));
    for (const double z : {-2.0, 0.1, 1.5}) {
      CHECK(examples::log_density_at(exact.posterior, {z}) ==
            Approx(std::log(p(z) * likelihood(decoder, {z}, at) / first)).epsilon(1e-9));
    }
  }
}

TEST_CASE("two latent values and one observed") {
  const auto prior = examples::one_of_each_kind()[0];
  const LinearGaussian decoder{Matrix({0.8, -0.5}, 1, 2), {0.3}, 0.36};
  const std::vector<double> x{1.1};
  const double quadrature = [&] {
    double sum = 0.0;
    constexpr double kStep = 0.1;
    for (int i = -100; i <= 100; ++i) {
      for (int j = -100; j <= 100; ++j) {
        const std::vector<double> z{i * kStep, j * kStep};
        sum += std::exp(examples::log_density_at(prior, z)) * likelihood(decoder, z, x);
      }
    }
    return sum * kStep * kStep;
  }();
  const auto exact = marginal_integral(prior, decoder, x);
  CHECK(std::exp(exact.log_density) == Approx(quadrature).epsilon(1e-10));
  const std::vector<double> z{0.7, -0.4};
  const double product =
      examples::log_density_at(prior, z) + decoder.log_likelihood(Matrix(z, 1, 2), x)[0];
  CHECK(examples::log_density_at(exact.posterior, z) ==
        Approx(product - exact.log_density).epsilon(1e-12));
}

TEST_CASE("two observed values: the posterior is the prior times the likelihood") {
  const auto prior = examples::one_of_each_kind()[0];
  const LinearGaussian decoder{Matrix({0.8, -0.5, 0.3, 1.2}, 2, 2), {0.3, -0.2}, 0.36};
  const std::vector<double> x{1.1, -0.6};
  const auto exact = marginal_integral(prior, decoder, x);
  for (const double z : {-1.0, 0.2, 1.4}) {
    const double product = examples::log_density_at(prior, {z, 0.5}) +
                           decoder.log_likelihood(Matrix({z, 0.5}, 1, 2), x)[0];
    CHECK(examples::log_density_at(exact.posterior, {z, 0.5}) ==
          Approx(product - exact.log_density).epsilon(1e-12));
  }
}

TEST_CASE("far out, where p(x) is no double, its logarithm still is one") {
  const auto prior = GaussianMixture::univariate({0.5, 0.5}, {-1.0, 1.0}, {1.0, 1.0});
  const LinearGaussian decoder{Matrix({1.0}, 1, 1), {0.0}, 1.0};
  const std::vector<double> x{101.0};
  const auto exact = marginal_integral(prior, decoder, x);
  // The mode at 1 has all of it: ½ N(101; 1, 2).
  const double gap = 100.0 * 100.0 / 4.0;
  CHECK(exact.log_density ==
        Approx(-gap - 0.5 * std::log(4.0 * 3.14159265358979323846) + std::log(0.5)).epsilon(1e-13));
  CHECK(exact.posterior.weights()[1] == Approx(1.0).epsilon(1e-13));
  CHECK(std::isinf(exact.relative_deviation));
}
