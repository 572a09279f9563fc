#include "core/latent/linear_bound.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;

namespace {

const std::vector<double> kX{0.9, -1.4};

GaussianMixture gaussian(std::vector<double> mean, std::vector<double> covariance) {
  const std::size_t k = mean.size();
  return {{1.0}, Matrix(std::move(mean), 1, k), CovarianceKind::full, std::move(covariance)};
}

/// Both splittings of the bound.
void check_splittings(const LinearBound& of) {
  CHECK(of.bound == Approx(of.reconstruction - of.divergence).epsilon(1e-12));
  CHECK(of.bound == Approx(of.log_evidence - of.gap).epsilon(1e-10).margin(1e-10));
  CHECK(of.bound <= of.log_evidence + 1e-10);
}

}  // namespace

TEST_CASE("both splittings agree, and the bound never exceeds log p(x)") {
  const Matrix w({0.8, -0.5, 0.3, 1.2}, 2, 2);
  for (const auto& noise : {std::vector<double>{0.4}, {0.4, 0.9}, {0.4, 0.1, 0.1, 0.9}}) {
    const LinearGaussian decoder(w, {0.2, -1.0}, noise);
    for (const auto& prior :
         {examples::standard_normal(2), latent::mixture::examples::one_of_each_kind()[0]}) {
      for (const auto& q : {gaussian({0.0, 0.0}, {1.0, 0.0, 0.0, 1.0}),
                            gaussian({1.0, -0.5}, {0.3, 0.1, 0.1, 0.2})}) {
        check_splittings(linear_bound(prior, decoder, kX, q, 1.0));
      }
    }
  }
}

TEST_CASE("with one component the posterior as q closes the gap") {
  const auto prior = examples::standard_normal(2);
  const LinearGaussian decoder(Matrix({0.8, -0.5, 0.3, 1.2}, 2, 2), {0.2, -1.0}, 0.4);
  const LinearBound bound = linear_bound(prior, decoder, kX, decoder.posterior(prior, kX), 1.0);
  CHECK(bound.gap == Approx(0.0).margin(1e-12));
  CHECK(bound.bound == Approx(bound.log_evidence).epsilon(1e-12));
}

TEST_CASE("every part is its integral, and beta weighs the divergence") {
  const auto prior = examples::two_modes();
  const LinearGaussian decoder(Matrix({0.8, -0.5}, 2, 1), {0.2, -1.0}, 0.4);
  const auto q = GaussianMixture::univariate({1.0}, {0.7}, {0.5});
  const auto average = [&](auto g) {
    return examples::trapezoidal([&](double z) { return std::exp(log_density_at(q, {z})) * g(z); },
                                 8.0, 6000);
  };
  for (const double beta : {0.0, 1.0, 4.0}) {
    const LinearBound bound = linear_bound(prior, decoder, kX, q, beta);
    CHECK(bound.reconstruction == Approx(average([&](double z) {
                                    return decoder.log_likelihood(Matrix({z}, 1, 1), kX)[0];
                                  })).epsilon(1e-10));
    CHECK(bound.divergence == Approx(average([&](double z) {
                                return log_density_at(q, {z}) - log_density_at(prior, {z});
                              })).epsilon(1e-10));
    CHECK(bound.bound == Approx(bound.reconstruction - beta * bound.divergence).epsilon(1e-14));
    CHECK(bound.gap >= 0.0);
  }
}

TEST_CASE("a linear bound names what does not fit") {
  const auto prior = examples::standard_normal(1);
  const LinearGaussian decoder(Matrix({0.8, -0.5}, 2, 1), {0.2, -1.0}, 0.4);
  const auto error = [&](const GaussianMixture& p, const GaussianMixture& q, double beta) {
    return error_of([&] { linear_bound(p, decoder, kX, q, beta); });
  };
  CHECK(error(prior, examples::standard_normal(2), 1.0) ==
        "linear_bound: q must have 1 dimensions, as prior, got 2");
  CHECK(error(prior, examples::two_modes(), 1.0) == "linear_bound: q must be in 1 … 1, got 2");
  CHECK(error(prior, prior, -1.0) == "linear_bound: beta must be in 0 … 1000000, got -1");
  CHECK(error(GaussianMixture::univariate({0.5, 0.5}, {-1e4, 1e4}, {1e-3, 1e-3}),
              GaussianMixture::univariate({1.0}, {0.0}, {1e5}), 1.0)
            .find("linear_bound: q must not reach beyond") == 0U);
}
