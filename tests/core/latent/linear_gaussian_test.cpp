#include "core/latent/linear_gaussian.hpp"

#include <cmath>

#include "core/mixture/conditional.hpp"
#include "core/mixture/marginal.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
namespace examples = latent::mixture::examples;

namespace {

const GaussianMixture kPrior = GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.4});
const Matrix kW({0.8, -0.5}, 2, 1);
const std::vector<double> kMu{0.2, -1.0};
/// Noise of each form, in two dimensions.
const std::vector<std::vector<double>> kNoises{{0.3}, {0.3, 0.7}, {0.3, 0.1, 0.1, 0.7}};

double log_joint(const LinearGaussian& decoder, double z, const std::vector<double>& x) {
  return examples::log_density_at(kPrior, {z}) + decoder.log_likelihood(Matrix({z}, 1, 1), x)[0];
}

/// ∫ f over [−8, 8] by the trapezoidal rule.
template <typename Function>
double integral(Function f) {
  constexpr int kPoints = 6000;
  double sum = 0.0;
  for (int i = 0; i <= kPoints; ++i) sum += f(8.0 * (2.0 * i / kPoints - 1.0));
  return sum * 16.0 / kPoints;
}

}  // namespace

TEST_CASE("log p(x | z) is the normal density around the decoded z, for noise of each form") {
  const std::vector<double> x{0.9, -1.4};
  for (const auto& noise : kNoises) {
    const LinearGaussian decoder(kW, kMu, noise);
    const auto kind = noise.size() == 1   ? CovarianceKind::spherical
                      : noise.size() == 2 ? CovarianceKind::diagonal
                                          : CovarianceKind::full;
    for (const double z : {-0.7, 2.0}) {
      const GaussianMixture around({1.0}, Matrix({0.8 * z + 0.2, -0.5 * z - 1.0}, 1, 2), kind,
                                   noise);
      CHECK(decoder.log_likelihood(Matrix({z}, 1, 1), x)[0] ==
            Approx(examples::log_density_at(around, x)).epsilon(1e-13));
    }
  }
}

TEST_CASE("p(x), p(z, x) and p(z | x) are what quadrature makes of prior and likelihood") {
  for (const auto& noise : kNoises) {
    const LinearGaussian decoder(kW, kMu, noise);
    for (const std::vector<double>& x : {std::vector<double>{0.9, -1.4}, {-2.0, 0.3}}) {
      const double evidence =
          integral([&](double z) { return std::exp(log_joint(decoder, z, x)); });
      CHECK(examples::log_density_at(decoder.observed(kPrior), x) ==
            Approx(std::log(evidence)).epsilon(1e-10));
      const GaussianMixture posterior = decoder.posterior(kPrior, x);
      for (const double z : {-1.2, 0.1, 1.7}) {
        const double joint = log_joint(decoder, z, x);
        CHECK(examples::log_density_at(decoder.joint(kPrior), {z, x[0], x[1]}) ==
              Approx(joint).epsilon(1e-10));
        CHECK(examples::log_density_at(posterior, {z}) ==
              Approx(joint - std::log(evidence)).epsilon(1e-10).margin(1e-10));
      }
    }
  }
}

TEST_CASE(
    "with priors of every kind, marginal and conditional of the joint are p(x) and p(z | x)") {
  const std::vector<double> x{0.4, 1.1, -0.3};
  const LinearGaussian decoder(Matrix({0.8, -0.5, 0.3, 1.2, 0.0, 0.4}, 3, 2), {0.2, -1.0, 0.5},
                               std::vector<double>{0.3, 0.6, 0.2});
  const std::vector<std::size_t> observed{2, 3, 4};
  const std::vector<double> z{0.3, -0.9};
  for (const GaussianMixture& prior : examples::one_of_each_kind()) {
    const GaussianMixture joint = decoder.joint(prior);
    CHECK(examples::log_density_at(latent::mixture::marginal(joint, observed), x) ==
          Approx(examples::log_density_at(decoder.observed(prior), x)).epsilon(1e-12));
    CHECK(examples::log_density_at(latent::mixture::conditional(joint, observed, x), z) ==
          Approx(examples::log_density_at(decoder.posterior(prior, x), z)).epsilon(1e-10));
  }
}

TEST_CASE("more latent values than observed ones leave the prior where W does not reach") {
  const GaussianMixture prior({1.0}, Matrix(1, 3), CovarianceKind::spherical, {1.0});
  const LinearGaussian decoder(Matrix({2.0, 0.0, 0.0}, 1, 3), {0.0}, 0.5);
  const GaussianMixture posterior = decoder.posterior(prior, std::vector<double>{1.0});
  const Matrix covariance = posterior.covariance_of(0);
  CHECK(covariance(0, 0) == Approx(1.0 / 9.0).epsilon(1e-13));
  CHECK(covariance(1, 1) == Approx(1.0).epsilon(1e-13));
  CHECK(posterior.means()(0, 0) == Approx(4.0 / 9.0).epsilon(1e-13));
  CHECK(posterior.means()(0, 2) == Approx(0.0).margin(1e-14));
}

TEST_CASE(
    "with little noise the posterior stays exact, where differences of covariances would not") {
  const GaussianMixture prior = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const LinearGaussian decoder(Matrix({3.0}, 1, 1), {0.0}, 1e-20);
  const GaussianMixture posterior = decoder.posterior(prior, std::vector<double>{6.0});
  CHECK(posterior.covariance_of(0)(0, 0) == Approx(1e-20 / 9.0).epsilon(1e-12));
  CHECK(posterior.means()(0, 0) == Approx(2.0).epsilon(1e-13));
}

TEST_CASE("a linear decoder names what does not fit") {
  const auto error = [](const Matrix& w, std::vector<double> mu, std::vector<double> noise) {
    return examples::error_of([&] { LinearGaussian(w, mu, noise).observed(kPrior); });
  };
  CHECK(error(kW, kMu, {1.0}).empty());
  CHECK(error(kW, kMu, {1.0, 1.0, 1.0}) ==
        "LinearGaussian: noise must hold 1 number, or 2, or 4, got 3");
  CHECK(error(kW, {0.0}, {1.0}) ==
        "LinearGaussian: mu must hold 2 numbers, one for each row of w, got 1");
  CHECK(error(kW, kMu, {0.0}).find("LinearGaussian: noise must leave covariances") == 0U);
  CHECK(error(kW, kMu, {1.0, 2.0, 2.0, 1.0}).find("LinearGaussian: noise must leave") == 0U);
  CHECK(error(kW, kMu, {NAN}).find("noise") != std::string::npos);
  CHECK(error(Matrix(2, 2), kMu, {1.0}) ==
        "LinearGaussian: prior must have 2 dimensions, as w has columns, got 1");
  CHECK(examples::error_of([] { LinearGaussian(kW, kMu, 0.0); }) ==
        "LinearGaussian: noise_variance must be positive and finite, got 0");
  const LinearGaussian decoder(kW, kMu, 1.0);
  CHECK(examples::error_of([&] { decoder.posterior(kPrior, std::vector<double>{1.0}); }) ==
        "LinearGaussian: x must have 2 columns, got 1");
}
