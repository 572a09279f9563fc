#include "core/latent/linear_vae.hpp"

#include <cmath>

#include "core/latent/linear_bound.hpp"
#include "core/latent/pca.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::CovarianceKind;
using latent::mixture::examples::error_of;

namespace {

/// The bound of such a network, row by row.
double bound_over(const Matrix& x, const LinearVae& vae, double noise_variance, double beta) {
  const LinearGaussian decoder(vae.w, vae.mean, noise_variance);
  double sum = 0.0;
  for (std::size_t n = 0; n < x.rows; ++n) {
    Matrix mean(1, vae.w.cols);
    for (std::size_t j = 0; j < mean.cols; ++j) {
      for (std::size_t i = 0; i < x.cols; ++i) {
        mean(0, j) += vae.encoder(j, i) * (x(n, i) - vae.mean[i]);
      }
    }
    sum += linear_bound(examples::standard_normal(mean.cols), decoder, x.row(n),
                        {{1.0}, mean, CovarianceKind::diagonal, vae.variances}, beta)
               .bound;
  }
  return sum / static_cast<double>(x.rows);
}

}  // namespace

TEST_CASE("a direction stays active exactly while its eigenvalue exceeds beta times the noise") {
  constexpr double kNoise = 0.4;
  for (const double beta : {0.5, 1.0, 4.0}) {
    const double threshold = beta * kNoise;
    const auto above = linear_vae_optimum(std::vector<double>{1.05 * threshold}, kNoise, beta, 1);
    CHECK(above.active == 1U);
    CHECK(above.loadings_squared[0] == Approx(0.05 * threshold).epsilon(1e-12));
    const auto below = linear_vae_optimum(std::vector<double>{0.95 * threshold}, kNoise, beta, 1);
    CHECK(below.active == 0U);
    CHECK(below.loadings_squared[0] == 0.0);
  }
}

TEST_CASE("at either side of the threshold gradient ascent grows the loading, or lets it vanish") {
  constexpr double kNoise = 0.4;
  constexpr double kBeta = 2.0;
  // The bound for loading w with the best encoder: variance βσ²/(w² + βσ²), mean w x / (w² + βσ²).
  const auto bound = [&](double w, double eigenvalue) {
    const double t = kBeta * kNoise;
    const double s = t / (w * w + t);
    const double e = w / (w * w + t);
    return -0.5 * ((1.0 - w * e) * (1.0 - w * e) * eigenvalue + w * w * s) / kNoise -
           0.5 * kBeta * (s + e * e * eigenvalue - 1.0 - std::log(s));
  };
  for (const double side : {0.95, 1.05}) {
    const double eigenvalue = side * kBeta * kNoise;
    double w = 0.3;
    for (int step = 0; step < 20'000; ++step) {
      w += 0.05 * (bound(w + 1e-5, eigenvalue) - bound(w - 1e-5, eigenvalue)) / 2e-5;
    }
    const auto optimum = linear_vae_optimum(std::vector<double>{eigenvalue}, kNoise, kBeta, 1);
    CHECK(w * w == Approx(optimum.loadings_squared[0]).margin(1e-5));
  }
}

TEST_CASE(
    "the optimum's bound is the mean over the rows of its network's, and no other is higher") {
  const Matrix x = examples::rows_of(examples::two_factors(), 60);
  const ColumnMoments moments = column_moments(x);
  for (const double beta : {0.5, 1.0, 5.0}) {
    constexpr double kNoise = 0.6;
    const LinearVae vae = linear_vae(moments, 3, kNoise, beta);
    CHECK(bound_over(x, vae, kNoise, beta) == Approx(vae.optimum.bound).epsilon(1e-11));
    for (const double change : {-0.02, 0.02}) {
      LinearVae other = vae;
      other.w(1, 0) += change;
      CHECK(bound_over(x, other, kNoise, beta) < vae.optimum.bound);
      other = vae;
      other.encoder(0, 2) += change;
      CHECK(bound_over(x, other, kNoise, beta) < vae.optimum.bound);
      other = vae;
      other.variances[0] *= 1.0 + change;
      CHECK(bound_over(x, other, kNoise, beta) < vae.optimum.bound);
    }
  }
}

TEST_CASE("of a beta that all but vanishes the bound is that of beta 0") {
  const std::vector<double> eigenvalues{3.0, 0.5};
  const double without = linear_vae_optimum(eigenvalues, 0.25, 0.0, 1).bound;
  CHECK(linear_vae_optimum(eigenvalues, 0.25, 5e-324, 1).bound == Approx(without));
}

TEST_CASE("with beta 1 and probabilistic PCA's noise, the bound is its likelihood") {
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 100));
  const PcaFit fit = pca(moments, 2);
  const auto optimum = linear_vae_optimum(fit.eigenvalues, fit.model.noise_variances[0], 1.0, 2);
  CHECK(optimum.active == 2U);
  CHECK(optimum.bound == Approx(fit.log_likelihood).epsilon(1e-12));
}

TEST_CASE("eigenvalues in any order, and a divergence without a price") {
  const auto sorted = linear_vae_optimum(std::vector<double>{4.0, 2.0, 0.1}, 0.5, 1.0, 3);
  const auto mixed = linear_vae_optimum(std::vector<double>{0.1, 4.0, 2.0}, 0.5, 1.0, 3);
  CHECK(mixed.loadings_squared == sorted.loadings_squared);
  CHECK(mixed.bound == sorted.bound);
  CHECK(sorted.active == 2U);
  const auto free = linear_vae_optimum(std::vector<double>{4.0, 2.0, 0.1}, 0.5, 0.0, 3);
  CHECK(free.active == 3U);
  CHECK(free.bound == Approx(-1.5 * std::log(3.14159265358979323846)).epsilon(1e-13));
}

TEST_CASE("a linear VAE names what does not fit") {
  const auto error = [](std::vector<double> eigenvalues, double noise, double beta, std::size_t k) {
    return error_of([&] { linear_vae_optimum(eigenvalues, noise, beta, k); });
  };
  CHECK(error({1.0, -1.0}, 1.0, 1.0, 1) ==
        "linear_vae_optimum: eigenvalues[1] must be in 0 … 1e150, got -1");
  CHECK(error({}, 1.0, 1.0, 1) == "linear_vae_optimum: eigenvalues must be in 1 … 256, got 0");
  CHECK(error({1.0}, 0.0, 1.0, 1).find("linear_vae_optimum: noise_variance must be in") == 0U);
  CHECK(error({1.0}, 1.0, NAN, 1).find("linear_vae_optimum: beta must be in") == 0U);
  CHECK(error({1.0}, 1.0, 1.0, 2) == "linear_vae_optimum: latent must be in 1 … 1, got 2");
  const ColumnMoments moments = column_moments(examples::rows_of(examples::two_factors(), 20));
  CHECK(error_of([&] { linear_vae(moments, 2, 0.5, 0.0); }) ==
        "linear_vae: beta must be above 0, got 0");
}
