#include "core/metrics/error_summary.hpp"

#include <cmath>
#include <vector>

#include "core/metrics/mean_error.hpp"
#include "core/metrics/statistic.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::error_law;
using latent::metrics::error_summary;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

TEST_CASE("the notebook's five errors") {
  const std::vector<double> errors{0.42, 0.31, 0.29, 0.36, 0.33};
  const auto of = error_summary(errors, 0.75, 2);
  CHECK(of.mean == Approx(0.342).epsilon(1e-14));
  CHECK(of.median == 0.33);
  CHECK(of.trimmed_mean == Approx(0.342));
  CHECK(of.quantile == Approx(0.36));
  CHECK(of.worst == 0.42);
  CHECK(of.expected_worst == Approx((4 * 0.42 + 3 * 0.36 + 2 * 0.33 + 0.31) / 10));
}

TEST_CASE("the law of a normal error's size is half-normal") {
  const auto of = error_law(GaussianMixture::univariate({1.0}, {0.0}, {2.0}), 0.95, 2);
  CHECK(of.mean == Approx(2.0 * std::sqrt(2.0 / M_PI)).epsilon(1e-11));
  CHECK(of.median == Approx(2.0 * 0.6744897501960817).epsilon(1e-12));
  CHECK(of.quantile == Approx(2.0 * 1.959963984540054).epsilon(1e-12));
  // The worst of two half-normal errors: 2σ/√π
  CHECK(of.expected_worst == Approx(2.0 * 2.0 / std::sqrt(M_PI)).epsilon(1e-11));
  CHECK(of.worst == INFINITY);
  // E[|x|; a < |x| < b] / 0.8 with the density's primitive −2 φ
  const auto phi = [](double z) { return std::exp(-0.5 * z * z) / std::sqrt(2.0 * M_PI); };
  const double a = 0.12566134685507402;  // scipy.stats.halfnorm.ppf(0.1), (0.9)
  const double b = 1.6448536269514722;
  CHECK(of.trimmed_mean == Approx(2.0 * 2.0 * (phi(a) - phi(b)) / 0.8).epsilon(1e-10));
}

TEST_CASE("a mixture's law is what its draws show") {
  const auto mixture = GaussianMixture::univariate({0.3, 0.7}, {-1.5, 0.5}, {0.2, 0.5});
  const auto law = error_law(mixture, 0.9, 20);
  std::vector<double> worst;
  std::vector<double> means;
  for (std::int64_t i = 0; i < 300; ++i) {
    auto errors = latent::mixture::examples::drawn(mixture, 20, i).values;
    for (double& error : errors) error = std::abs(error);
    const auto of = error_summary(errors, 0.9, 20);
    worst.push_back(of.worst);
    means.push_back(of.mean);
  }
  const auto of_worst = latent::metrics::mean_error(worst);
  CHECK(std::abs(of_worst.mean - law.expected_worst) < 3.5 * of_worst.standard_error);
  const auto of_mean = latent::metrics::mean_error(means);
  CHECK(std::abs(of_mean.mean - law.mean) < 3.5 * of_mean.standard_error);
  CHECK(error_law(mixture, 0.9, 1).expected_worst == Approx(law.mean).epsilon(1e-11));
}

TEST_CASE("narrow components far from 0 keep their digits") {
  const auto of = error_law(GaussianMixture::univariate({1.0}, {1e6}, {1e-3}), 0.5, 2);
  CHECK(of.mean == Approx(1e6).epsilon(1e-13));
  CHECK(of.expected_worst - of.mean == Approx(1e-3 / std::sqrt(M_PI)).epsilon(1e-4));
}

TEST_CASE("no errors, no share, no count") {
  const auto normal = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  const std::vector<double> errors{1.0, 2.0};
  CHECK(error_of([] { error_summary({}, 0.5, 1); }) ==
        "error_summary: errors must hold at least 1, got 0");
  CHECK(error_of([&] { error_summary(errors, 1.5, 1); }) ==
        "error_summary: level must be in 0 … 1, got 1.5");
  CHECK(error_of([&] { error_summary(errors, 0.5, 3); }) ==
        "error_summary: n must be in 1 … 2, got 3");
  CHECK(error_of([&] { error_law(normal, 0.5, 0); }) ==
        "error_law: n must be in 1 … 1000000, got 0");
}
