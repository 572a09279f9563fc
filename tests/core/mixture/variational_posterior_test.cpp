#include "core/mixture/variational_posterior.hpp"

#include <cmath>
#include <numeric>

#include "core/mixture/data_moments.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

constexpr WeightPrior kBothPriors[] = {WeightPrior::dirichlet_distribution,
                                       WeightPrior::dirichlet_process};
const Matrix kX = examples::drawn(examples::two_clusters(), 200);

VariationalPosterior posterior_of(CovarianceKind kind, WeightPrior weights) {
  const GaussianMixture truth = examples::two_clusters();
  return variational_m_step(
      sufficient_statistics(kX, components_of(truth), truth.means(), {CovarianceKind::full}),
      default_prior(kX, 2, CovarianceKind::full, weights), kind, 1e-6);
}

}  // namespace

TEST_CASE("the defaults are scikit-learn's (test_bayesian_mixture_*_prior_initialisation)") {
  for (const CovarianceKind kind : examples::kAllKinds) {
    const VariationalPrior prior = default_prior(kX, 4, kind, WeightPrior::dirichlet_process);
    CHECK(prior.weight_concentration == 0.25);
    CHECK(prior.mean_precision == 1.0);
    CHECK(prior.degrees_of_freedom == 2.0);
    CHECK(prior.mean[0] == Approx(data_moments(kX).mean[0]).epsilon(1e-14));
    CHECK(prior.covariance.size() == covariance_size(kind, 1, 2));
    const double variance = data_moments(kX).covariance(0, 0) * 200.0 / 199.0;
    if (kind != CovarianceKind::spherical) {
      CHECK(prior.covariance[0] == Approx(variance).epsilon(1e-14));
    }
  }
}

TEST_CASE("a prior out of its range is refused by name") {
  const auto error = [](auto change) {
    VariationalPrior prior =
        default_prior(kX, 2, CovarianceKind::full, WeightPrior::dirichlet_process);
    change(prior);
    return error_of([&] { check_prior("fit", prior, CovarianceKind::full, 2); });
  };
  CHECK(error([](VariationalPrior&) {}).empty());
  CHECK(error([](VariationalPrior& p) { p.weight_concentration = 0.0; }) ==
        "fit: prior.weight_concentration must be above 0, got 0");
  CHECK(error([](VariationalPrior& p) { p.mean_precision = -1.0; }) ==
        "fit: prior.mean_precision must be above 0, got -1");
  CHECK(error([](VariationalPrior& p) { p.degrees_of_freedom = 1.0; }) ==
        "fit: prior.degrees_of_freedom must be above 1, got 1");
  CHECK(error([](VariationalPrior& p) { p.mean = {0.0}; }) ==
        "fit: prior.mean must hold 2 values, got 1");
  constexpr const char* kIndefinite =
      "fit: prior.covariance must be symmetric and have no negative eigenvalue";
  CHECK(error([](VariationalPrior& p) { p.covariance = {1.0, 2.0, 2.0, 1.0}; }) == kIndefinite);
  CHECK(error([](VariationalPrior& p) { p.covariance = {1.0, 0.5, 0.4, 1.0}; }) == kIndefinite);
  CHECK(error([](VariationalPrior& p) { p.covariance = {1.0}; }) ==
        "fit: prior.covariance must hold 4 values, got 1");
}

TEST_CASE(
    "the expected weights sum to 1 and are those of the formulas (test_bayesian_mixture_weights)") {
  for (const WeightPrior weights : kBothPriors) {
    const VariationalPosterior q = posterior_of(CovarianceKind::full, weights);
    const std::vector<double> w = mixture_of(q).weights();
    CHECK(std::accumulate(w.begin(), w.end(), 0.0) == Approx(1.0).epsilon(1e-14));
    if (weights == WeightPrior::dirichlet_distribution) {
      CHECK(w[0] == Approx(q.concentration[0] / (q.concentration[0] + q.concentration[1])));
      CHECK(q.concentration[0] + q.concentration[1] == Approx(201.0).epsilon(1e-12));
    } else {
      const double first = q.concentration[0] / (q.concentration[0] + q.concentration_rest[0]);
      const double second =
          (1.0 - first) * q.concentration[1] / (q.concentration[1] + q.concentration_rest[1]);
      CHECK(w[0] == Approx(first / (first + second)).epsilon(1e-14));
    }
    const std::vector<double> log_weights = expected_log_weights(q);
    for (std::size_t k = 0; k < 2; ++k) CHECK(log_weights[k] < std::log(w[k]));  // Jensen
  }
}

TEST_CASE("means are drawn to the prior by its number of points") {
  const VariationalPrior prior =
      default_prior(kX, 2, CovarianceKind::full, WeightPrior::dirichlet_distribution);
  const VariationalPosterior q = posterior_of(CovarianceKind::full, WeightPrior::dirichlet_process);
  const GaussianMixture truth = examples::two_clusters();
  const auto statistics =
      sufficient_statistics(kX, components_of(truth), truth.means(), {CovarianceKind::full});
  for (std::size_t k = 0; k < 2; ++k) {
    const double mass = statistics.mass[k];
    const double mean = truth.means()(k, 0) + statistics.offsets(k, 0) / mass;
    CHECK(q.mean_precision[k] == Approx(1.0 + mass));
    CHECK(q.degrees_of_freedom[k] == Approx(2.0 + mass));
    CHECK(q.means(k, 0) == Approx((prior.mean[0] + mass * mean) / (1.0 + mass)).epsilon(1e-13));
  }
}

TEST_CASE("the inverse factor belongs to the covariance (test_check_covariance_precision)") {
  const VariationalPosterior q = posterior_of(CovarianceKind::full, WeightPrior::dirichlet_process);
  const GaussianMixture m = mixture_of(q);
  for (std::size_t i = 0; i < q.inverse_factors.size(); ++i) {
    CHECK(q.inverse_factors[i] == Approx(m.inverse_factors()[i]).margin(1e-15));
  }
  const double determinant = m.covariance_of(1)(0, 0) * m.covariance_of(1)(1, 1) -
                             m.covariance_of(1)(0, 1) * m.covariance_of(1)(1, 0);
  CHECK(log_determinant(q, 1) == Approx(-0.5 * std::log(determinant)).epsilon(1e-13));
}

TEST_CASE("effective components count the weights in use") {
  CHECK(effective_components({0.25, 0.25, 0.25, 0.25}) == Approx(4.0));
  CHECK(effective_components({1.0, 0.0, 0.0}) == Approx(1.0));
  CHECK(effective_components({0.5, 0.5, 1e-12}) == Approx(2.0).epsilon(1e-9));
}

TEST_CASE("the prior may be singular, as the covariance of points on a line, for every kind") {
  const Matrix line({0.0, 0.0, 1.0, 2.0, 3.0, 6.0}, 3, 2);
  const Matrix constant({0.0, 5.0, 1.0, 5.0, 3.0, 5.0}, 3, 2);
  for (const Matrix& x : {line, constant}) {
    for (const CovarianceKind kind : examples::kAllKinds) {
      const auto prior = default_prior(x, 2, kind, WeightPrior::dirichlet_process);
      CHECK(error_of([&] { check_prior("fit", prior, kind, 2); }).empty());
    }
  }
  CHECK(error_of([] {
          check_prior("fit",
                      {WeightPrior::dirichlet_process, 1.0, 1.0, {0.0, 0.0}, 2.0, {1.0, -1.0}},
                      CovarianceKind::diagonal, 2);
        }) == "fit: prior.covariance must be at least 0, got -1");
}

TEST_CASE("without a floor a direction without spread is refused, not made infinite") {
  const Matrix x({0.0, 5.0, 1.0, 5.0, 3.0, 5.0}, 3, 2);
  for (const CovarianceKind kind : {CovarianceKind::full, CovarianceKind::diagonal}) {
    const GaussianMixture about(
        {1.0}, Matrix({1.0, 5.0}, 1, 2), kind,
        kind == CovarianceKind::full ? std::vector<double>{1, 0, 0, 1} : std::vector<double>{1, 1});
    const auto statistics = sufficient_statistics(x, components_of(about), about.means(), {kind});
    const auto prior = default_prior(x, 1, kind, WeightPrior::dirichlet_process);
    CHECK(error_of([&] { variational_m_step(statistics, prior, kind, 0.0); }) ==
          "variational_m_step: covariance 0 must be positive definite; the prior's is too small "
          "for x");
    CHECK(error_of([&] { variational_m_step(statistics, prior, kind, 1e-6); }).empty());
  }
}
