#include "core/latent/linear_vae_bound.hpp"

#include <cmath>

#include "core/latent/linear_bound.hpp"
#include "core/latent/linear_vae.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::examples::error_of;

namespace {

constexpr double kNoise = 0.6;

/// Two latent values of five columns, far from any optimum.
LinearVaeParameters example() {
  return {Matrix({0.9, -0.2, 0.3, 0.8, -0.5, 0.1, 0.4, -0.7, 0.2, 0.6}, 5, 2),
          Matrix({0.3, 0.1, -0.4, 0.2, 0.5, -0.1, 0.6, 0.2, -0.3, 0.1}, 2, 5),
          {-0.5, 0.3}};
}

/// The mean over the rows of linear_bound() of each.
template <typename CodeOf>
double bound_over(const Matrix& x, const Matrix& w, double beta, CodeOf code_of) {
  const ColumnMoments moments = column_moments(x);
  const LinearGaussian decoder(w, moments.mean, kNoise);
  double sum = 0.0;
  for (std::size_t n = 0; n < x.rows; ++n) {
    std::vector<double> centred(x.cols);
    for (std::size_t i = 0; i < x.cols; ++i) centred[i] = x(n, i) - moments.mean[i];
    sum +=
        linear_bound(examples::standard_normal(w.cols), decoder, x.row(n), code_of(centred), beta)
            .bound;
  }
  return sum / static_cast<double>(x.rows);
}

/// Central differences by each number of a part, beside the gradient.
template <typename Bound>
void check_gradient(std::vector<double>& part, const std::vector<double>& gradient, Bound bound) {
  REQUIRE(gradient.size() == part.size());
  constexpr double kStep = 1e-5;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const double here = part[i];
    part[i] = here + kStep;
    const double above = bound();
    part[i] = here - kStep;
    const double below = bound();
    part[i] = here;
    CHECK(gradient[i] == Approx((above - below) / (2.0 * kStep)).epsilon(1e-7).margin(1e-7));
  }
}

Matrix covariance() {
  return column_moments(examples::rows_of(examples::two_factors(), 60)).covariance;
}

}  // namespace

TEST_CASE("the bound of a linear VAE is the mean over the rows of the bound of each") {
  const Matrix x = examples::rows_of(examples::two_factors(), 60);
  const LinearVaeParameters at = example();
  for (const double beta : {0.5, 1.0, 4.0}) {
    const double rows = bound_over(x, at.w, beta, [&](const std::vector<double>& centred) {
      Matrix mean(1, 2);
      for (std::size_t k = 0; k < 2; ++k) {
        for (std::size_t i = 0; i < 5; ++i) mean(0, k) += at.encoder(k, i) * centred[i];
      }
      return latent::mixture::GaussianMixture(
          {1.0}, mean, CovarianceKind::diagonal,
          {std::exp(at.log_variances[0]), std::exp(at.log_variances[1])});
    });
    CHECK(linear_vae_bound(column_moments(x).covariance, at, kNoise, beta).value ==
          Approx(rows).epsilon(1e-12));
  }
}

TEST_CASE("with exact inference it is that of the posterior under noise beta times as large") {
  const Matrix x = examples::rows_of(examples::two_factors(), 60);
  const Matrix w = example().w;
  for (const double beta : {0.5, 1.0, 4.0}) {
    const LinearGaussian posterior_of(w, std::vector<double>(5, 0.0), beta * kNoise);
    const double rows = bound_over(x, w, beta, [&](const std::vector<double>& centred) {
      return posterior_of.posterior(examples::standard_normal(2), centred);
    });
    CHECK(exact_linear_vae_bound(column_moments(x).covariance, w, kNoise, beta).value ==
          Approx(rows).epsilon(1e-12));
  }
}

TEST_CASE("gradients of a linear VAE's bound are those of central differences") {
  const Matrix s = covariance();
  for (const double beta : {0.5, 4.0}) {
    LinearVaeParameters at = example();
    const auto value = [&] { return linear_vae_bound(s, at, kNoise, beta).value; };
    const LinearVaeParameters gradient = linear_vae_bound(s, at, kNoise, beta).gradient;
    check_gradient(at.w.values, gradient.w.values, value);
    check_gradient(at.encoder.values, gradient.encoder.values, value);
    check_gradient(at.log_variances, gradient.log_variances, value);

    const LinearVaeBound exact = exact_linear_vae_bound(s, at.w, kNoise, beta);
    CHECK(exact.gradient.encoder.size() == 0U);
    check_gradient(at.w.values, exact.gradient.w.values,
                   [&] { return exact_linear_vae_bound(s, at.w, kNoise, beta).value; });
  }
}

TEST_CASE("at the optimum both bounds are its own and flat, and exact inference is never worse") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 60));
  for (const double beta : {0.5, 1.0, 5.0}) {
    const LinearVae vae = linear_vae(moments, 3, kNoise, beta);
    LinearVaeParameters at{vae.w, vae.encoder, vae.variances};
    for (double& value : at.log_variances) value = std::log(value);
    const LinearVaeBound learned = linear_vae_bound(moments.covariance, at, kNoise, beta);
    const LinearVaeBound exact = exact_linear_vae_bound(moments.covariance, at.w, kNoise, beta);
    CHECK(learned.value == Approx(vae.optimum.bound).epsilon(1e-12));
    CHECK(exact.value == Approx(vae.optimum.bound).epsilon(1e-12));
    for (const double slope : learned.gradient.w.values) CHECK(std::abs(slope) < 1e-10);
    for (const double slope : learned.gradient.encoder.values) CHECK(std::abs(slope) < 1e-10);
    for (const double slope : learned.gradient.log_variances) CHECK(std::abs(slope) < 1e-10);
    for (const double slope : exact.gradient.w.values) CHECK(std::abs(slope) < 1e-10);

    CHECK(exact_linear_vae_bound(covariance(), example().w, kNoise, beta).value >
          linear_vae_bound(covariance(), example(), kNoise, beta).value);
  }
}

TEST_CASE("the bound of a linear VAE names what does not fit") {
  const auto error = [](const LinearVaeParameters& at, double noise, double beta) {
    return error_of([&] { linear_vae_bound(covariance(), at, noise, beta); });
  };
  LinearVaeParameters at = example();
  CHECK(error(at, 0.0, 1.0).find("linear_vae_bound: noise_variance must be in") == 0U);
  CHECK(error(at, 1.0, 0.0).find("linear_vae_bound: beta must be in") == 0U);
  at.log_variances.pop_back();
  CHECK(error(at, 1.0, 1.0) == "linear_vae_bound: log_variances must be 2 × 1, got 1 × 1");
  at.encoder = Matrix(5, 2);
  CHECK(error(at, 1.0, 1.0) == "linear_vae_bound: encoder must be 2 × 5, got 5 × 2");
  CHECK(error_of([] { exact_linear_vae_bound(covariance(), Matrix(4, 2), 1.0, 1.0); }) ==
        "exact_linear_vae_bound: covariance must be 4 × 4, got 5 × 5");
}
