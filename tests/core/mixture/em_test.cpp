#include "core/mixture/em.hpp"

#include <cmath>

#include "core/mixture/initial_mixture.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

/// Two components started apart, of any kind.
GaussianMixture start_for(const Matrix& x, CovarianceKind kind) {
  return broad_mixture(data_moments(x), Matrix({-1.0, 0.0, 1.0, 0.5}, 2, 2), kind, 1e-6);
}

const Matrix kClusters = examples::drawn(examples::two_clusters(), 1500);

}  // namespace

TEST_CASE("EM finds the clusters again, for every kind (test_gaussian_mixture_fit)") {
  for (const CovarianceKind kind : examples::kAllKinds) {
    const EmFit fit = fit_em(kClusters, start_for(kClusters, kind), {200, 1e-8, 1e-6});
    CHECK(fit.status == EmStatus::converged);
    CHECK(fit.mixture.kind() == kind);
    CHECK(fit.mixture.weights()[0] == Approx(0.6).margin(0.05));
    CHECK(fit.mixture.means()(0, 0) == Approx(-3.0).margin(0.15));
    CHECK(fit.mixture.means()(1, 0) == Approx(3.0).margin(0.15));
    CHECK(fit.mixture.means()(1, 1) == Approx(1.0).margin(0.2));
  }
}

TEST_CASE("the log-likelihood never falls beyond rounding (test_monotonic_likelihood)") {
  for (const GaussianMixture& truth : examples::one_of_each_kind()) {
    const Matrix x = examples::drawn(truth, 700);
    const GaussianMixture start = broad_mixture(
        data_moments(x), Matrix({0.1, 0.0, 0.0, 0.2, -0.1, 0.1}, 3, 2), truth.kind(), 0.0);
    const EmFit fit = fit_em(x, start, {300, 0.0, 0.0});
    REQUIRE(fit.steps.size() == 300U);
    for (const EmStep& step : fit.steps) {
      CHECK(step.change > -1e-12);
      CHECK(step.events.empty());
    }
  }
}

TEST_CASE("a step's log-likelihood is that of the mixture before it") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  Em em(kClusters, start, {3, 0.0, 1e-6});
  for (int i = 0; i < 3; ++i) {
    const double before =
        log_likelihood(em.mixture(), kClusters) / static_cast<double>(kClusters.rows);
    em.step();
    CHECK(em.steps().back().log_likelihood == Approx(before).epsilon(1e-13));
  }
  CHECK_FALSE(em.step());
  CHECK(em.status() == EmStatus::max_iterations);
}

TEST_CASE("one iteration is an E step and an M step apart, for every kind") {
  for (const CovarianceKind kind : examples::kAllKinds) {
    const GaussianMixture start = start_for(kClusters, kind);
    const GaussianMixture apart =
        m_step(kClusters, responsibilities(start, kClusters), kind, 1e-6).mixture;
    const GaussianMixture fused = fit_em(kClusters, start, {1, 0.0, 1e-6}).mixture;
    for (std::size_t i = 0; i < apart.covariances().size(); ++i) {
      CHECK(fused.covariances()[i] == Approx(apart.covariances()[i]).epsilon(1e-11));
    }
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(fused.means().values[i] == Approx(apart.means().values[i]).epsilon(1e-11));
    }
  }
}

TEST_CASE("no iterations give the start back (test_max_iter_zero)") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  const EmFit fit = fit_em(kClusters, start, {0, 1e-3, 1e-6});
  CHECK(fit.steps.empty());
  CHECK(fit.status == EmStatus::max_iterations);
  CHECK(fit.mixture.means().values == start.means().values);
}

TEST_CASE("too few iterations are told apart (test_gaussian_mixture_fit_convergence_warning)") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  CHECK(fit_em(kClusters, start, {1, 1e-3, 1e-6}).status == EmStatus::max_iterations);
  CHECK(fit_em(kClusters, start, {100, 1e-3, 1e-6}).status == EmStatus::converged);
}

TEST_CASE("a fit in pieces is the fit in one (test_warm_start)") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  const EmFit whole = fit_em(kClusters, start, {6, 0.0, 1e-6});
  const EmFit half = fit_em(kClusters, start, {3, 0.0, 1e-6});
  const EmFit rest = fit_em(kClusters, half.mixture, {3, 0.0, 1e-6}, half.log_likelihood);
  CHECK(rest.mixture.covariances() == whole.mixture.covariances());
  CHECK(rest.log_likelihood == whole.log_likelihood);
  CHECK(rest.steps[0].change == whole.steps[3].change);
}

TEST_CASE("a warm start sees convergence at once (test_convergence_detected_with_warm_start)") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  const EmFit fit = fit_em(kClusters, start);
  const EmFit again = fit_em(kClusters, fit.mixture, {}, fit.log_likelihood);
  CHECK(again.status == EmStatus::converged);
  CHECK(again.steps.size() == 1U);
}

TEST_CASE(
    "prediction is the largest responsibility (test_gaussian_mixture_predict_predict_proba)") {
  const GaussianMixture m = fit_em(kClusters, start_for(kClusters, CovarianceKind::full)).mixture;
  const std::vector<std::size_t> labels = predict(m, kClusters);
  const Matrix r = responsibilities(m, kClusters);
  for (std::size_t n = 0; n < kClusters.rows; ++n) CHECK(r(n, labels[n]) >= 0.5);
}

TEST_CASE("a component that sits on one point collapses, with its index (test_regularisation)") {
  Matrix x = kClusters;
  x.values.insert(x.values.end(), {40.0, 40.0});
  x.rows += 1;
  for (const CovarianceKind kind :
       {CovarianceKind::full, CovarianceKind::diagonal, CovarianceKind::spherical}) {
    const GaussianMixture start({0.5, 0.5}, Matrix({0.0, 0.0, 40.0, 40.0}, 2, 2),
                                CovarianceKind::spherical, {10.0, 0.01});
    std::vector<double> covariances;
    for (std::size_t k = 0; k < 2; ++k) {
      const std::vector<double> one = in_shape_of(kind, start.covariance_of(k));
      covariances.insert(covariances.end(), one.begin(), one.end());
    }
    const GaussianMixture same({0.5, 0.5}, start.means(), kind, covariances);
    const EmFit fit = fit_em(x, same, {20, 0.0, 0.0});
    REQUIRE(fit.steps[0].events.size() == 1U);
    CHECK(fit.steps[0].events[0].component == 1U);
    CHECK(fit.steps[0].events[0].repair == Repair::collapsed);
    for (const EmStep& step : fit.steps) CHECK(step.change > -1e-12);
    CHECK(fit.mixture.covariance_of(1)(0, 0) == Approx(0.01));
    CHECK(fit.mixture.means()(1, 0) == Approx(40.0));
    // With a floor the same component is as wide as the floor, and nothing needs repair.
    const EmFit floored = fit_em(x, same, {20, 0.0, 1e-3});
    CHECK(floored.steps.back().events.empty());
    CHECK(floored.mixture.covariance_of(1)(0, 0) == Approx(1e-3).epsilon(1e-6));
  }
}

TEST_CASE("a component that no point belongs to is emptied, with its index") {
  for (const CovarianceKind kind : examples::kAllKinds) {
    const GaussianMixture broad = start_for(kClusters, kind);
    const GaussianMixture start(broad.weights(), Matrix({0.0, 0.0, 1e6, 0.0}, 2, 2), kind,
                                broad.covariances());
    const EmFit fit = fit_em(kClusters, start, {3, 0.0, 1e-6});
    REQUIRE(fit.steps[0].events.size() == 1U);
    CHECK(fit.steps[0].events[0].component == 1U);
    CHECK(fit.steps[0].events[0].repair == Repair::emptied);
    CHECK(fit.mixture.weights() == std::vector<double>{1.0, 0.0});
    CHECK(fit.mixture.means()(1, 0) == 1e6);
    CHECK(std::isfinite(fit.log_likelihood));
  }
}

TEST_CASE("EM keeps its digits on tight clusters far apart, for every kind") {
  Matrix x(400, 2);
  for (std::size_t n = 0; n < 400; ++n) {
    const double side = n < 200 ? -1e5 : 1e5;
    x(n, 0) = side + (n % 2 == 0 ? 0.5 : -0.5);
    x(n, 1) = side + (n % 4 < 2 ? 0.25 : -0.25);
  }
  for (const CovarianceKind kind : examples::kAllKinds) {
    const GaussianMixture broad =
        broad_mixture(data_moments(x), Matrix({-1e4, -1e4, 1e4, 1e4}, 2, 2), kind, 0.0);
    std::vector<double> narrow = broad.covariances();
    for (double& value : narrow) value *= 0.01;
    const GaussianMixture start(broad.weights(), broad.means(), kind, narrow);
    const GaussianMixture m = fit_em(x, start, {50, 0.0, 0.0}).mixture;
    for (std::size_t k = 0; k < 2; ++k) {
      const Matrix covariance = m.covariance_of(k);
      const bool round = kind == CovarianceKind::spherical;
      CHECK(covariance(0, 0) == Approx(round ? 0.15625 : 0.25).epsilon(1e-10));
      CHECK(covariance(1, 1) == Approx(round ? 0.15625 : 0.0625).epsilon(1e-10));
    }
  }
}

TEST_CASE(
    "one component reaches the data's moments (test_gaussian_mixture_single_component_stable)") {
  const Matrix x({1.0, 2.0, 3.0, 5.0, 4.0, 4.0}, 3, 2);
  const DataMoments all = data_moments(x);
  const GaussianMixture start({1.0}, Matrix({0.0, 0.0}, 1, 2), CovarianceKind::full,
                              {1.0, 0.0, 0.0, 1.0});
  const GaussianMixture m = fit_em(x, start, {10, 0.0, 0.0}).mixture;
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(m.covariances()[i] == Approx(all.covariance.values[i]).epsilon(1e-12));
  }
}

TEST_CASE("an observer sees every iteration and can stop the fit") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  std::size_t seen = 0;
  const EmFit fit = fit_em(kClusters, start, {50, 0.0, 1e-6}, -INFINITY, [&](const Em& em) {
    seen = em.steps().size();
    return seen < 4;
  });
  CHECK(seen == 4U);
  CHECK(fit.status == EmStatus::cancelled);
  CHECK(fit.steps.size() == 4U);
}

TEST_CASE("EM refuses what does not fit") {
  const GaussianMixture start = start_for(kClusters, CovarianceKind::full);
  CHECK(error_of([&] { fit_em(Matrix(0, 2), start); }) ==
        "fit_em: x must hold at least one point, got none");
  CHECK(error_of([&] { fit_em(Matrix(3, 1), start); }) == "fit_em: x must have 2 columns, got 1");
  CHECK(error_of([&] {
          fit_em(kClusters, start, {-1, 1e-3, 1e-6});
        }) == "fit_em: max_iterations must be in 0 … 100000, got -1");
  CHECK(error_of([&] {
          fit_em(kClusters, start, {1, -1.0, 1e-6});
        }) == "fit_em: tolerance must be at least 0, got -1");
  CHECK(error_of([&] {
          fit_em(kClusters, start, {1, 1e-3, NAN});
        }) == "fit_em: covariance_floor must be in 0 … 1e+150, got nan");
  Matrix far = kClusters;
  far(7, 0) = 1e200;
  const auto fit_far = [&](double variance) {
    return error_of([&] {
      fit_em(far, GaussianMixture({1.0}, Matrix({0.0, 0.0}, 1, 2), CovarianceKind::spherical,
                                  {variance}));
    });
  };
  CHECK(fit_far(1.0) == "fit_em: x[7, 0] must be in -1e150 … 1e150, got 1e+200");
  far(7, 0) = 1e149;
  CHECK(fit_far(1e-290).find("fit_em: x must have a finite log-density") == 0U);
}

TEST_CASE("tied: where the means explain all the spread, what is left is symmetric") {
  // Three places, each twice: fitted by three components nothing but the floor is left.
  for (const double scale : {1.0, 0.1, 1e4, 1e7}) {
    std::vector<double> values;
    for (const double value : {0.0, 0.0, 200.0, 10.0, 400.0, 20.0}) values.push_back(scale * value);
    for (std::size_t i = 0; i < 6; ++i) values.push_back(values[i]);
    const Matrix x(values, 6, 2);
    for (std::int64_t seed = 0; seed < 100; ++seed) {
      latent::python::PythonRandom random(seed);
      for (const EmInit init : {EmInit::random_points, EmInit::kmeans, EmInit::kmeans_plus_plus,
                                EmInit::random_responsibilities}) {
        CHECK(error_of([&] {
                fit_em(x, 3, CovarianceKind::tied, init, 1, {100, 1e-3, 1e-6}, random);
              }).empty());
      }
    }
  }
}
