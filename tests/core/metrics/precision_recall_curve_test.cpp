#include "core/metrics/precision_recall_curve.hpp"

#include <cmath>

#include "core/metrics/divergences.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::precision_recall_curve;
using latent::metrics::sample_precision_recall_curve;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::two_clusters;

namespace {

const std::vector<double> kLambdas{1e-3, 0.2, 0.7, 1.0, 1.5, 4.0, 1e3};

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

}  // namespace

TEST_CASE("of two normal laws the curve has a closed form") {
  const auto p = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const auto q = GaussianMixture::univariate({1.0}, {1.3}, {1.0});
  const auto curve = precision_recall_curve(p, q, kLambdas);
  for (std::size_t i = 0; i < kLambdas.size(); ++i) {
    const double lambda = kLambdas[i];
    // λ p < q to the right of where log λ = δ x − δ²/2.
    const double at = (std::log(lambda) + 0.5 * 1.3 * 1.3) / 1.3;
    const double expected = lambda * normal_cdf(-at) + normal_cdf(at - 1.3);
    CHECK(curve.precision[i] == Approx(expected).epsilon(1e-9));
    CHECK(curve.recall[i] == Approx(expected / lambda).epsilon(1e-9));
  }
  CHECK(curve.error < 1e-9);
}

TEST_CASE("at 1 it is what total variation leaves; exchanged laws exchange the axes") {
  const auto p = two_clusters();
  const GaussianMixture q({1.0}, Matrix({-3.0, 0.0}, 1, 2),
                          latent::mixture::CovarianceKind::spherical, {0.8});
  const auto curve = precision_recall_curve(p, q, kLambdas);
  const auto of = latent::metrics::divergences(p, q);
  CHECK(std::abs(curve.precision[3] - 1.0 + of.total_variation) < curve.error + of.error);
  CHECK(curve.precision[3] == curve.recall[3]);
  const auto back = precision_recall_curve(q, p, kLambdas);
  for (std::size_t i = 0; i < kLambdas.size(); ++i) {
    const std::size_t mirrored = kLambdas.size() - 1 - i;
    if (kLambdas[i] * kLambdas[mirrored] != 1.0) continue;
    CHECK(std::abs(curve.precision[i] - back.recall[mirrored]) < curve.error + back.error);
  }
  // A dropped mode costs recall, not precision.
  CHECK(curve.precision.back() > 0.9);
  CHECK(curve.recall.front() < 0.65);
}

TEST_CASE("clusters of samples find the curve roughly, of one sample twice exactly") {
  const auto p = two_clusters();
  const GaussianMixture q({1.0}, Matrix({-3.0, 0.0}, 1, 2),
                          latent::mixture::CovarianceKind::spherical, {0.8});
  const Matrix real = latent::mixture::examples::drawn(p, 400, 1);
  const Matrix generated = latent::mixture::examples::drawn(q, 400, 2);
  latent::python::PythonRandom random(3);
  const auto exact = precision_recall_curve(p, q, kLambdas);
  const auto curve = sample_precision_recall_curve(real, generated, kLambdas, {20, 4}, random);
  for (std::size_t i = 0; i < kLambdas.size(); ++i) {
    CHECK(curve.precision[i] == Approx(exact.precision[i]).margin(0.1));
    CHECK(curve.recall[i] == Approx(exact.recall[i]).margin(0.1));
  }
  const auto same = sample_precision_recall_curve(real, real, kLambdas, {20, 2}, random);
  for (std::size_t i = 0; i < kLambdas.size(); ++i) {
    CHECK(same.precision[i] == Approx(std::min(kLambdas[i], 1.0)).epsilon(1e-12));
    CHECK(same.recall[i] == Approx(std::min(1.0 / kLambdas[i], 1.0)).epsilon(1e-12));
  }
}

TEST_CASE("curves that cannot be are refused by name") {
  const auto p = two_clusters();
  const Matrix x(4, 2);
  latent::python::PythonRandom random(1);
  CHECK(error_of([&] { precision_recall_curve(p, p, {}); }) ==
        "precision_recall_curve: lambdas must hold 1 … 256 values, got 0");
  CHECK(error_of([&] {
          precision_recall_curve(p, p, std::vector<double>{1.0, 0.0});
        }) == "precision_recall_curve: lambdas[1] must be in 1e-100 … 1e100, got 0");
  CHECK(error_of([&] {
          sample_precision_recall_curve(x, x, kLambdas, {9, 1}, random);
        }) == "sample_precision_recall_curve: clusters must be in 1 … 8, got 9");
  CHECK(error_of([&] {
          sample_precision_recall_curve(x, x, kLambdas, {8, 0}, random);
        }) == "sample_precision_recall_curve: runs must be in 1 … 100, got 0");
}
